import Ground
import Testing

@testable import Prevotes

/// Ballots on paper, entered by two people apart.
@Suite struct PaperReadingTests {
    private func read(_ serial: Int, by person: Int64, _ marks: [Int]) -> PaperReading {
        PaperReading(package: 1, serial: serial, by: PersonID(rawValue: person), marks: marks)
    }

    @Test func `one person alone counts nothing, however often they enter it`() {
        #expect([].state(with: read(1, by: 1, [1, 2])) == .waits)
        #expect([read(1, by: 1, [1, 2])].state(with: read(1, by: 1, [1, 2])) == .waits)
        #expect([read(1, by: 1, [1, 2])].state(with: read(1, by: 1, [3])) == .waits)
    }

    @Test func `it counts where the second reads the same, and waits where not`() {
        let first = [read(1, by: 1, [1, 2])]
        #expect(first.state(with: read(1, by: 2, [1, 2])) == .counts)
        #expect(first.state(with: read(1, by: 2, [1])) == .differs)
        let both = first + [read(1, by: 2, [1])]
        #expect(both.state(with: read(1, by: 1, [1])) == .counts, "the one who erred enters it again")
        #expect(both.state(with: read(1, by: 3, [1, 2])) == .counts, "or a third one decides")
    }

    @Test func `the desk knows how many sheets wait and how many differ, and not which`() {
        let readings = [
            read(1, by: 1, [1]), read(2, by: 1, [1]), read(2, by: 2, [2]), read(3, by: 1, [3]), read(3, by: 2, [3]),
        ]
        #expect(readings.open == (waiting: 1, differing: 1))
    }
}
