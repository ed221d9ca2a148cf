import Ground
import Testing

@testable import Counting

private struct Vectors: Decodable {
    struct RFC: Decodable {
        struct Pick: Decodable {
            let i: Int
            let md5: String
            let pool: Int
            let index: Int
            let picked: Int
        }
        let key: String
        let pool: Int
        let picks: [Pick]
    }
    let rfc3797: RFC
}

@Suite struct RFC3797Tests {
    @Test func `all sixteen digests and picks of the RFC's example come out`() throws {
        let vectors: Vectors = try Cases.read("draw-vectors.json")
        let given = vectors.rfc3797
        let key = RFC3797.key(from: [.number(9319), .set([2, 5, 12, 8, 10]), .set([9, 18, 26, 34, 41, 45])])
        #expect(key == given.key)
        let picks = try RFC3797.picks(16, of: given.pool, key: key)
        #expect(picks.map { Cases.digits($0.digest).uppercased() } == given.picks.map(\.md5))
        #expect(picks.map(\.left) == given.picks.map(\.pool) && picks.map(\.index) == given.picks.map(\.index))
        #expect(picks.map(\.picked) == [17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22, 5, 18, 9, 1, 4])
        #expect(picks.map(\.picked) == given.picks.map(\.picked))
    }

    @Test func `a whole pool is an order of it`() throws {
        for pool in 1...40 {
            let picks = try RFC3797.picks(pool, of: pool, key: "1./")
            #expect(picks.map(\.picked).sorted() == Array(1...pool))
        }
    }

    @Test func `sources are written in one way`() {
        #expect(
            RFC3797.key(from: [.sequence([12, 3]), .set([12, 3]), .text("Zhì, a-1 京"), .number(0)])
                == "12.3./3.12./ZHA1/0./")
    }

    @Test(arguments: [(0, 5), (6, 5), (1, 0), (1, 65_537)])
    func `more than the pool has is not taken`(_ count: Int, _ pool: Int) {
        #expect(throws: Refusal.badInput(.poolOutOfRange)) { try RFC3797.picks(count, of: pool, key: "1./") }
    }
}
