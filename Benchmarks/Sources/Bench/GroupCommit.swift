import Store
import Synchronization

/// Writers who each wait for their answer, against SQLite alone on the same disk.
enum GroupCommit {
    static let migration = Migration(
        "0001-letter", "CREATE TABLE letter (id INTEGER PRIMARY KEY NOT NULL, words TEXT NOT NULL) STRICT;")

    static func comparison(in folder: String, writers: Int = 64, window: Duration) throws -> Comparison {
        let database = try Database(path: folder + "/letters.db")
        try database.migrate([migration])
        let numbers = Numbers()
        return Comparison(
            name: "group commit, \(writers) writers", unit: "commits/s", goal: 1,
            ours: Comparison.Way(name: "Store, each writer answered after its commit") {
                try await rate(for: window) {
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        for _ in 0..<writers {
                            group.addTask {
                                for _ in 0..<16 {
                                    let id = numbers.next()
                                    try await database.write { db in
                                        try db.execute("INSERT INTO letter (id, words) VALUES (\(id), \(Letter.words))")
                                    }
                                }
                            }
                        }
                        try await group.waitForAll()
                    }
                    return writers * 16
                }
            },
            theirs: try PlainCommits(path: folder + "/plain.db").way(window))
    }
}

/// 1, 2, 3, …, for everyone who asks at once.
private final class Numbers: Sendable {
    private let last = Atomic<Int>(0)

    func next() -> Int { last.add(1, ordering: .relaxed).newValue }
}
