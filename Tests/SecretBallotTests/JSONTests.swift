import Foundation
import Testing

@testable import SecretBallot

struct JSONTests {
    private func read(_ text: String) -> JSON? { JSON(Array(text.utf8)) }

    /// Any JSON of ours, so deep at most.
    private func drawn(_ random: inout Seeded, depth: Int) -> JSON {
        let choice = random.bytes(2)
        let count = Int(choice[1] % 4)
        switch choice[0] % (depth > 0 ? 8 : 6) {
        case 0: return .null
        case 1: return .boolean(choice[1] % 2 == 0)
        case 2: return .number((choice[1] % 2 == 0 ? 1 : -1) * Int(choice[1]) * 3_921_568_627_450)
        case 3: return .string([])
        case 4, 5: return .string(text(&random, choice[1]))
        case 6: return .array((0..<count).map { _ in drawn(&random, depth: depth - 1) })
        default:
            return .object(
                (0..<count).map { index in
                    .init(name: text(&random, choice[1]) + digits(of: index), value: drawn(&random, depth: depth - 1))
                })
        }
    }

    /// With what must be escaped, and what must not.
    private func text(_ random: inout Seeded, _ length: UInt8) -> [UInt8] {
        let alphabet = [
            "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "民", "𠀀", "e\u{301}", "a", "\u{FFFF}",
        ]
        return random.bytes(Int(length % 9)).flatMap { Array(alphabet[Int($0) % alphabet.count].utf8) }
    }

    @Test func `what is written is read as it was, by us and by Foundation`() throws {
        var random = Seeded(Soak.seed)
        for _ in 0..<Soak.rounds(500) {
            let json = drawn(&random, depth: 5)
            let bytes = json.bytes
            #expect(JSON(bytes) == json)
            #expect(JSON(bytes)?.bytes == bytes)
            let theirs = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            let back = try JSONSerialization.data(withJSONObject: [theirs], options: .withoutEscapingSlashes)
            #expect(JSON(Array(back)).map(sorted) == .array([sorted(json)]))
        }
    }

    /// Foundation keeps no order of fields.
    private func sorted(_ json: JSON) -> JSON {
        switch json {
        case .array(let items): .array(items.map(sorted))
        case .object(let fields):
            .object(
                fields.map { .init(name: $0.name, value: sorted($0.value)) }
                    .sorted { $0.name.lexicographicallyPrecedes($1.name) })
        default: json
        }
    }

    @Test func `blanks between the parts change nothing`() {
        #expect(read(" \t\r\n[ 1 , { \"a\" : [ ] , \"b\" : { } } ]\n") == read("[1,{\"a\":[],\"b\":{}}]"))
        for blank in ["\u{A0}", "\u{FEFF}", "\u{0B}", "\u{0C}", "\0"] { #expect(read(blank + "1") == nil) }
    }

    @Test(arguments: [
        "", " ", "{", "}", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}", "[1]]", "1 1", "\"", "\"\\\"", "nul", "nulll", "True", "tru", "'a'", "[1}", "{\"a\":1]",
        "01", "-", "-01", "+1", ".5", "1.", "1.0", "1e3", "0x1", "NaN", "Infinity", "--1", "1-", "١",
        "1234567890123456", "-1234567890123456", "99999999999999999999999999",
        "\"\n\"", "\"\t\"", "\"\u{1F}\"", "\"\\a\"", "\"\\u\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\u 123\"",
        "\"\\U0041\"",
        "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\ud800\"", "\"\\ud800a\"", "\"\\ud800\\n\"", "\"\\udc00\\ud800\"",
        "\"\\ud800\\u\"",
        "{\"a\":1,\"a\":1}", "{\"a\":1,\"b\":{},\"\\u0061\":2}", "[{\"\":1,\"\":1}]", "//\n1", "[1]//", "/**/1",
    ])
    func `what is not JSON of ours is refused`(text: String) { #expect(read(text) == nil) }

    @Test(arguments: [
        ("\"\\ud840\\udc00\"", "𠀀"), ("\"\\u6c11\"", "民"), ("\"\\u6C11\"", "民"), ("\"\\/\"", "/"),
        ("\"\\b\\f\\n\\r\\t\"", "\u{8}\u{C}\n\r\t"),
        ("\"\\u0000\"", "\0"), ("\"\\uFFFF\"", "\u{FFFF}"), ("\"\\udbff\\udfff\"", "\u{10FFFF}"),
        ("\"\u{7F}\"", "\u{7F}"),
    ])
    func `an escape means its character`(text: String, meaning: String) {
        #expect(read(text) == .string(Array(meaning.utf8)))
    }

    @Test func `a text is UTF-8 where Foundation says so`() {
        var random = Seeded(Soak.seed)
        for _ in 0..<Soak.rounds(3000) {
            // Leading bytes and what may follow them, well and badly mixed.
            let pool: [UInt8] = [
                0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF,
            ]
            let text = random.bytes(6).map { $0 < 200 ? pool[Int($0) % pool.count] : 0xF0 + $0 % 8 }
            let isUTF8 = String(validating: text, as: UTF8.self) != nil
            #expect((JSON([0x22] + text + [0x22]) == .string(text)) == isUTF8, "\(text)")
        }
    }

    @Test func `no depth, length or number of fields does harm`() {
        func nested(_ depth: Int, _ open: String, _ close: String) -> JSON? {
            read(String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth))
        }
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            #expect(nested(31, open, close) != nil)
            for depth in [32, 33, 100_000] { #expect(nested(depth, open, close) == nil) }
            #expect(nested(100_000, open, "") == nil)
        }
        func object(_ count: Int) -> JSON? {
            read("{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}")
        }
        #expect(object(64) != nil)
        #expect(object(65) == nil)
        let clock = ContinuousClock()
        let took = clock.measure { #expect(object(200_000) == nil) }
        #expect(took < .seconds(10))
        #expect(JSON([UInt8](repeating: UInt8(ascii: "9"), count: 1_000_000)) == nil)
        #expect(JSON([0x22] + [UInt8](repeating: UInt8(ascii: "9"), count: 1_000_000) + [0x22]) != nil)
    }
}
