import Foundation

/// The public list of 50 matters from the database, against the same bytes as a constant, both through the whole door.
enum ListPage {
    private static let path = "/matters"

    static func comparison(
        on county: CountyUnderLoad, constant: String, window: Duration, readers: Int = 16
    ) -> Comparison {
        let crowd = Crowd(port: county.server.port, size: readers)
        return Comparison(
            name: "public list of 50", unit: "pages/s", goal: 0.5,
            ours: way("from the database", path, crowd, window), theirs: way("a constant", constant, crowd, window))
    }

    /// A copy of the assets that holds the bytes of the list as well, so that the server serves them from memory.
    /// - Returns: where the server will have them.
    static func constant(of county: CountyUnderLoad, besides assets: String, in folder: String) throws -> String {
        let page = try Crowd(port: county.server.port, size: 1).send([.get(path)]).first
        guard let page, page.status == 200 else {
            throw LoadFailed(what: "\(path) is answered with \(page?.status ?? 0)")
        }
        try FileManager.default.copyItem(atPath: assets, toPath: folder)
        try Data(page.body).write(to: URL(filePath: folder + "/list.txt"))
        return "/assets/list.txt"
    }

    private static func way(_ name: String, _ path: String, _ crowd: Crowd, _ window: Duration) -> Comparison.Way {
        Comparison.Way(name: name) {
            try await rate(for: window) {
                let answers = try crowd.send((0..<256).map { _ in .get(path) })
                guard answers.allSatisfy({ $0.status == 200 }) else { throw LoadFailed(what: "\(path) is refused") }
                return answers.count
            }
        }
    }
}
