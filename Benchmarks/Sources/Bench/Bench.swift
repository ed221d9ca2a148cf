import Foundation

/// `Bench [--program ../.build/release/yishi] [--folder ON-THE-DISK-TO-MEASURE] [--windows 7] [--matters 1000000]`
///
/// Prints ratios of one run. Without a program, only the ballots and the store are measured; `--only budgets`, `--only ballots`
/// and `--only hall` leave out the rest.
@main
struct Bench {
    let folder: String
    let windows: Int
    let window = Duration.milliseconds(500)

    static func main() async throws {
        let folder = (option("folder") ?? FileManager.default.currentDirectoryPath) + "/.bench-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let bench = Bench(folder: folder, windows: option("windows").flatMap { Int($0) } ?? 7)
        do {
            let only = option("only")
            if only == nil || only == "budgets" { for line in try Budgets.lines() { say(line) } }
            if only == nil || only == "ballots" { try await bench.measureBallots() }
            if only == nil || only == "hall", let program = option("program") {
                try await bench.measureHall(program, files: option("files") ?? "..")
            }
            guard only == nil else { return }
            try await bench.show(try GroupCommit.comparison(in: folder, window: bench.window))
            guard let program = option("program") else { return }
            try await bench.measureHouse(
                program, files: option("files") ?? "..", matters: option("matters").flatMap { Int($0) } ?? 1_000_000)
        } catch let failed as LoadFailed {
            say("cannot measure: \(failed.what)")
        }
    }

    /// Against belenios-tool, where it is installed; and the waiting in the hall.
    private func measureBallots() async throws {
        let sample = try BallotSample(voters: 268, in: folder)
        for comparison in try sample.comparisons(window: window) { try await show(comparison) }
        for line in try sample.making() { Self.say(line) }
        if let line = try sample.makingInBrowser(files: Self.option("files") ?? "..") { Self.say(line) }
        for voters in [300, 3000] { Self.say(try await Closing.line(voters: voters)) }
    }

    /// A vote through the server: casting by many at once, and the count.
    private func measureHall(_ program: String, files: String) async throws {
        let hall = try await HallLoad(program: program, files: files, in: folder + "/hall")
        // Together no more than there are slips: a hall in which hardly anyone votes twice.
        try await show(hall.casting(voters: 240 / (windows + 1)))
        Self.say(try await hall.closing())
    }

    /// From an empty county to one of a million matters.
    private func measureHouse(_ program: String, files: String, matters: Int) async throws {
        let (data, assets) = (folder + "/county", folder + "/assets")
        func serve(assets: String? = nil) throws -> CountyUnderLoad {
            try CountyUnderLoad(program: program, files: files, in: data, assets: assets)
        }
        var county = try serve()
        try await show(try ReportPost.comparison(on: county, in: folder, window: window))

        let growth = try Growth(of: data)
        func grow(to size: Int) throws -> Double {
            county.server.stop()
            try growth.grow(to: size)
            county = try serve()
            let cost = try DeskPage.cost(on: county)
            let verdict = cost <= 10 ? "met" : "MISSED"
            Self.say("desk in a county of \(size) matters: \(cost.short) ms CPU a look, goal 10 \(verdict)")
            return cost
        }
        let small = try grow(to: 10_000)
        let constant = try ListPage.constant(of: county, besides: files + "/Assets", in: assets)
        county.server.stop()
        county = try serve(assets: assets)
        try await show(ListPage.comparison(on: county, constant: constant, window: window))
        let large = try grow(to: matters)
        Self.say("    \((large / small).short)× from the small county to the large one")
        let memory = try county.server.memory()
        Self.say("memory of the whole server after it: \(memory.short) MiB, goal 80 \(memory <= 80 ? "met" : "MISSED")")
    }

    private func show(_ comparison: Comparison) async throws {
        for line in try await comparison.measure(windows: windows).lines { Self.say(line) }
    }

    private static func option(_ name: String) -> String? {
        let arguments = CommandLine.arguments
        return arguments.firstIndex(of: "--" + name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }

    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
