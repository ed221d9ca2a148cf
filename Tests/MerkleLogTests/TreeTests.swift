import Testing

@testable import MerkleLog

@Suite struct TreeTests {
    private let samples: Samples
    init() throws { samples = try Samples.read() }

    @Test func `leaves and roots are those that others compute`() throws {
        #expect(samples.leafHash.count > 5 && samples.root.count > 10)
        for (number, hash) in samples.leafHash {
            let entry = Samples.entry(Int(number) ?? -1)
            #expect(TreeHash.leaf(entry).bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == hash)
        }
        for (size, root) in samples.root {
            var tree = Samples.tree(of: Int(size) ?? -1)
            #expect(try tree.root().base64 == root, "\(size)")
        }
    }

    @Test func `proofs are those that others compute`() throws {
        #expect(samples.inclusion.count > 10 && samples.consistency.count > 10)
        for one in samples.inclusion {
            var tree = Samples.tree(of: one.size)
            #expect(try tree.inclusion(of: one.index).map(\.base64) == one.proof, "\(one.index) of \(one.size)")
        }
        for one in samples.consistency {
            var tree = Samples.tree(of: one.new)
            #expect(try tree.consistency(with: one.old).map(\.base64) == one.proof, "\(one.old) to \(one.new)")
        }
    }

    @Test func `every proof for every size up to seventy holds, and holds for nothing else`() throws {
        let roots = try (0...70).map { size in
            var tree = Samples.tree(of: size)
            return try tree.root()
        }
        for size in 1...70 {
            var tree = Samples.tree(of: size)
            for place in 0..<size {
                let path = try tree.inclusion(of: place)
                let leaf = TreeHash.leaf(Samples.entry(place))
                func holds(_ leaf: TreeHash, at place: Int, size: Int, root: TreeHash, _ path: [TreeHash]) -> Bool {
                    TreeProof.isIncluded(leaf, at: place, size: size, root: root, by: path)
                }
                #expect(holds(leaf, at: place, size: size, root: roots[size], path))
                #expect(!holds(.leaf([7]), at: place, size: size, root: roots[size], path))
                #expect(!holds(leaf, at: place, size: size, root: roots[size - 1], path))
                #expect(!holds(leaf, at: place, size: size, root: roots[size], path + [leaf]))
                #expect(!holds(leaf, at: size, size: size, root: roots[size], path))
                #expect(!holds(leaf, at: -1, size: size, root: roots[size], path))
                if place > 0 { #expect(!holds(leaf, at: place - 1, size: size, root: roots[size], path)) }
                if !path.isEmpty { #expect(!holds(leaf, at: place, size: size, root: roots[size], path.dropLast())) }
            }
            for earlier in 0...size {
                let path = try tree.consistency(with: earlier)
                func holds(_ root: TreeHash, _ path: [TreeHash]) -> Bool {
                    TreeProof.hasGrown(from: (earlier, root), to: (size, roots[size]), by: path)
                }
                #expect(holds(roots[earlier], path), "\(earlier) to \(size)")
                #expect(!holds(.leaf([7]), path))
                #expect(!holds(roots[earlier], path + [roots[1]]))
                if !path.isEmpty { #expect(!holds(roots[earlier], path.dropLast())) }
            }
        }
    }

    @Test func `paths of tiles are written in one way and read in no other`() throws {
        for (index, place) in samples.pathEncoding {
            let tile = Tile(level: 0, index: Int(index) ?? -1)
            #expect(tile.path == "tile/0/" + place)
            #expect(Tile(level: 0, name: place) == tile)
            #expect(Tile(level: 0, name: place + ".p/44") == Tile(level: 0, index: tile.index, width: 44))
        }
        let wrong = [
            "", "0", "00", "0000", "x000/000", "000/001", "x001", "001.p", "001.p/0", "001.p/256", "001.p/044",
            "001/44",
            "x001/x234/067/", "-01", "../000", "x999/x999/x999/x999/x999/999",
        ]
        for place in wrong { #expect(Tile(level: 0, name: place) == nil, "\(place)") }
        #expect(Tile(level: 64, name: "000") == nil)
    }

    @Test func `a log of a size has these tiles`() {
        func paths(_ size: Int) -> [String] {
            (0..<Tile.levels).flatMap { Tile.all(at: $0, inLogOf: size).map(\.path) }
        }
        #expect(paths(0) == [])
        #expect(paths(255) == ["tile/0/000.p/255"])
        #expect(paths(256) == ["tile/0/000", "tile/1/000.p/1"])
        #expect(paths(300) == ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"])
        let large = paths(70000)
        #expect(large.count == 273 + 4)
        #expect(large.suffix(4) == ["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"])
    }
}
