import Frame
import Ground
import Journal
import MerkleLog
import Store

/// The public log (公开存证): what it is for people, and its files for whoever checks it (C2SP tlog-tiles).
struct LogPages {
    let key: VerifyingKey
    /// What stands before a path: `https://yishi.example.gov.cn`.
    let address: String

    func routes(_ door: Door) {
        door.get("/log", for: .anyone, show)
        door.get("/log/checkpoint", for: .anyone, checkpoint)
        // The number of a tile is written in groups of three digits, and a tile that is not full has its width behind it.
        door.get("/log/tile/{level}/{a}", for: .anyone) { try tile($0, "level", "a") }
        door.get("/log/tile/{level}/{a}/{b}", for: .anyone) { try tile($0, "level", "a", "b") }
        door.get("/log/tile/{level}/{a}/{b}/{c}", for: .anyone) { try tile($0, "level", "a", "b", "c") }
        door.get("/log/tile/{level}/{a}/{b}/{c}/{d}", for: .anyone) { try tile($0, "level", "a", "b", "c", "d") }
    }

    private func show(_ visit: Visit<Reader>) throws -> Page {
        let head = try visit.db.logHead()
        let state: Markup =
            head.map { head in
                """
                <dl class="facts"><dt>\(.logSize)</dt><dd>\(.logEntries(head.size))</dd>\
                <dt>\(.logSignedAt)</dt><dd>\(head.at.words)</dd></dl>\
                <h2>\(.logHead)</h2><p>\(.logHeadLead)</p><pre class="code">\(head.signed)</pre>\
                <p><a class="button plain" href="/log/checkpoint">\(.saveLogHead)</a></p>
                """
            } ?? "<p class=\"notice\">\(Words.logIsEmpty)</p>"
        return Page(
            title: .log,
            body: """
                <h1>\(.log)</h1><p class="lead">\(.logLead)</p>\(state)\
                <h2>\(.logKey)</h2><p>\(.logKeyLead)</p><pre class="code">\(key.description)</pre>\
                <h2>\(.logCheck)</h2><p>\(.logCheckLead)</p>\
                <pre class="code">scripts/mirror-log \(address)/log log\nyishi-verify log '\(key.description)'</pre>
                """)
    }

    private func checkpoint(_ visit: Visit<Reader>) throws -> File {
        guard let bytes = try visit.db.logFile("checkpoint") else { throw Refusal.notFound(.logIsEmpty) }
        return File(name: "checkpoint", mediaType: "text/plain; charset=utf-8", bytes: bytes)
    }

    private func tile(_ visit: Visit<Reader>, _ names: String...) throws -> File {
        let parts = try names.map(visit.parameter)
        let path = "tile/" + parts.joined(separator: "/")
        guard let bytes = try visit.db.logFile(path) else { throw Refusal.notFound(.noSuchTile) }
        return File(name: parts.joined(separator: "-"), mediaType: "application/octet-stream", bytes: bytes)
    }
}
