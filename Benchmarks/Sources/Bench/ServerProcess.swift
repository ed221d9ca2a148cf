import Foundation

/// A real `yishi serve` on a folder of its own, asked from outside how much it takes.
final class ServerProcess {
    let port: UInt16
    private let process = Process()

    init(_ program: String, _ arguments: [String], environment: [String: String], port: UInt16) throws {
        self.port = port
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        try waitUntilItAnswers()
    }

    /// Seconds of CPU, of the program and of the kernel for it.
    func cpu() throws -> Double {
        let stat = try String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
        // The name stands in parentheses and may hold spaces; utime and stime are the 12th and 13th after it.
        let fields = stat.drop { $0 != ")" }.split(separator: " ").dropFirst()
        let ticks = fields.dropFirst(11).prefix(2).compactMap { Double($0) }.reduce(0, +)
        return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// MiB of memory that it holds now.
    func memory() throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return (line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
    }

    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    private func waitUntilItAnswers() throws {
        let crowd = Crowd(port: port, size: 1)
        let limit = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < limit, process.isRunning {
            if (try? crowd.send([.get("/")])) != nil { return }
            usleep(20_000)
        }
        throw LoadFailed(what: "the server does not answer on port \(port)")
    }
}
