import Ground
import Testing

struct IDTests {
    @Test func `later things have larger names, in number and in text`() {
        var random = SystemRandomNumberGenerator()
        let moments = stride(from: 1_577_836_800_000, through: 3_700_000_000_000, by: 11_111_111_111).map(Instant.init)
        let ids = moments.map { MatterID(at: $0, random: random.next()) }
        #expect(ids == ids.sorted())
        #expect(ids.map(\.description) == ids.map(\.description).sorted())
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: [0, 1, 31, 32, 4_194_303, 1 << 40, Int64.max])
    func `a name comes back from its text`(rawValue: Int64) {
        let id = MatterID(rawValue: rawValue)
        #expect(id.description.count == 13)
        #expect(MatterID(id.description) == id)
        #expect(MatterID(id.description.uppercased()) == id)
    }

    @Test func `two things of one millisecond differ by chance alone`() {
        let now = Instant(milliseconds: 1_795_190_400_123)
        let first = UnitID(at: now, random: 7)
        #expect(first != UnitID(at: now, random: 8))
        #expect(first == UnitID(at: now, random: 7 + 1 << 22))
        #expect(first < UnitID(at: now.advanced(byMilliseconds: 1), random: 0))
    }

    @Test func `a moment before the count begins or after it ends still gives a name that can be read`() {
        for moment in [0, Int64.max / 4] {
            let id = PersonID(at: Instant(milliseconds: moment), random: .max)
            #expect(PersonID(id.description) == id)
        }
        #expect(
            PersonID(at: Instant(milliseconds: 0), random: 0)
                < PersonID(at: Instant(milliseconds: 1_795_190_400_000), random: 0))
    }

    @Test(arguments: [
        "", "7", "01h2x", "zzzzzzzzzzzzz", "0000000000000 ", "000000000000u", "000000000000/", "００００００００００００１",
    ])
    func `what is not a name is none`(text: String) {
        #expect(MatterID(text) == nil)
    }
}
