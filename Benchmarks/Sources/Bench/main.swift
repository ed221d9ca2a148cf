import Foundation

// bench [store] [--folder ON-THE-DISK-TO-MEASURE] [--windows 7]
let words = Array(CommandLine.arguments.dropFirst())

func option(_ name: String) -> String? {
    words.firstIndex(of: name).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
}

let windows = option("--windows").flatMap(Int.init) ?? 7
let folder = (option("--folder") ?? FileManager.default.currentDirectoryPath) + "/.bench-\(UUID().uuidString)"
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }

let comparisons = [try GroupCommit.comparison(in: folder, window: .milliseconds(500))]
for comparison in comparisons {
    for line in try await comparison.measure(windows: windows).lines { print(line) }
}
