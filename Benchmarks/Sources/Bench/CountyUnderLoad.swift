import Foundation

/// The demo county in a folder of its own, served by the real program and asked by many at once.
final class CountyUnderLoad {
    let folder: String
    let server: ServerProcess
    private let program: String

    /// Fills the folder with the demo, where it is not there yet, and serves it.
    /// - Parameters:
    ///   - files: the folder of Procedures, RulePacks and Assets.
    ///   - assets: a folder to serve in place of the real one.
    init(program: String, files: String, in folder: String, assets: String? = nil) throws {
        (self.program, self.folder) = (program, folder)
        let place = ["--data", folder, "--files", files]
        if !FileManager.default.fileExists(atPath: folder) { _ = try Self.run(program, ["demo"] + place) }
        let port = UInt16.random(in: 20_000..<30_000)
        // The load comes as through a proxy, from many neighbourhoods: from one, only so many reports a minute are taken.
        var environment = ["YISHI_PROXIES": "127.0.0.1"]
        environment["YISHI_ASSETS"] = assets
        server = try ServerProcess(
            program, ["serve"] + place + ["--port", "\(port)"], environment: environment, port: port)
    }

    deinit { server.stop() }

    /// The cookie of somebody of the demo with this role, who has gone through the sign-in.
    func cookie(of role: String) throws -> String {
        guard let person = try signIns().first(where: { $0.count == 4 && $0[2] == role }) else {
            throw LoadFailed(what: "the demo has nobody who is \(role)")
        }
        return try cookie(of: person)
    }

    func cookie(login: String) throws -> String {
        guard let person = try signIns().first(where: { $0.count == 4 && $0[0] == login }) else {
            throw LoadFailed(what: "the demo has no \(login)")
        }
        return try cookie(of: person)
    }

    private func signIns() throws -> [[String]] {
        try String(contentsOfFile: folder + "/sign-ins", encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private func cookie(of person: [String]) throws -> String {
        var cookie = try hand(in: "/sign-in", [("login", person[0]), ("password", person[1])], cookie: nil)
        if !person[3].isEmpty {
            let code = try Self.run(program, ["code", person[0], "--data", folder])
            cookie = try hand(in: "/sign-in/code", [("code", code)], cookie: cookie)
        }
        return cookie
    }

    private func hand(in path: String, _ fields: [(String, String)], cookie: String?) throws -> String {
        let crowd = Crowd(port: server.port, size: 1)
        let ticket = try crowd.send([.get(path, cookie: cookie)]).first?.field("ticket") ?? ""
        let answer = try crowd.send([.post(path, fields + [("ticket", ticket)], cookie: cookie)]).first
        guard let answer, answer.status == 303, let cookie = answer.header("set-cookie") ?? cookie else {
            throw LoadFailed(what: "\(path) is answered with \(answer?.status ?? 0)")
        }
        return String(cookie.prefix { $0 != ";" })
    }

    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw LoadFailed(what: "\(arguments.first ?? "") failed: \(text)") }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
