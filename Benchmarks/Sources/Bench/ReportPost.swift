/// Residents who hand in the station's form, all at once, against SQLite alone on the same disk. Their forms were fetched before:
/// what is measured is from the form sent to the receipt read, the load's own work on the same cores included.
enum ReportPost {
    static func comparison(on county: CountyUnderLoad, in folder: String, residents: Int = 64, window: Duration) throws
        -> Comparison
    {
        let station = try county.station()
        let crowd = Crowd(port: county.server.port, size: residents)
        return Comparison(
            name: "report POST, \(residents) residents", unit: "a second", goal: 1,
            ours: Comparison.Way(name: "Yishi, each answered with a receipt") {
                let forms = try county.forms(of: station, count: 1024, crowd)
                let start = ContinuousClock.now
                let answers = try crowd.send(forms)
                let took = start.duration(to: .now)
                guard let refused = answers.first(where: { $0.status != 200 }) else {
                    return Double(answers.count) / (took / .seconds(1))
                }
                throw LoadFailed(what: "a report is answered with \(refused.status)")
            },
            theirs: try PlainCommits(path: folder + "/plain-reports.db").way(window))
    }
}

extension CountyUnderLoad {
    /// The code of a station of the demo.
    func station() throws -> String {
        let codes = try PlainFile(path: folder + "/yishi.db").texts("SELECT code FROM station ORDER BY id LIMIT 1")
        guard let code = codes.first else { throw LoadFailed(what: "the demo has no station") }
        return code
    }

    /// Filled forms, each with its own ticket and from its own neighbourhood.
    func forms(of station: String, count: Int, _ crowd: Crowd) throws -> [HTTPRequest] {
        let pages = try crowd.send((0..<count).map { _ in .get("/s/\(station)") })
        return try pages.enumerated().map { number, page in
            guard let ticket = page.field("ticket") else { throw LoadFailed(what: "the form carries no ticket") }
            let from = "10.\(Int.random(in: 0..<256)).\(number / 200).\(number % 200)"
            let words = "第\(Int.random(in: 0..<1_000_000))号：\(Letter.words)"
            return .post("/s/\(station)", [("ticket", ticket), ("what", words), ("where", "幸福路")], from: from)
        }
    }
}
