@testable import SecretBallot

/// One change to a JSON text, and where it was made.
struct Mutation: Sendable, CustomStringConvertible {
    let place: String
    let change: String
    let json: JSON

    var description: String { "\(place): \(change)" }
}

extension JSON {
    /// Every way of changing one place of it: each leaf in each way that it can be wrong, each field and item dropped, doubled or
    /// exchanged with the next. `order` is added to numbers, which makes another spelling of the same.
    func mutations(order: Whole, at place: String = "") -> [Mutation] {
        func here(_ change: String, _ json: JSON) -> Mutation { Mutation(place: place, change: change, json: json) }
        switch self {
        case .object(let fields):
            var found = [here("a field added", .object(fields + [.init("more", .number(1))]))]
            for (index, field) in fields.enumerated() {
                let name = String(decoding: field.name, as: UTF8.self)
                found += Self.rearranged(fields, at: index).map { here("\(name) \($0)", .object($1)) }
                for inner in field.value.mutations(order: order, at: "\(place).\(name)") {
                    var changed = fields
                    changed[index] = .init(name: field.name, value: inner.json)
                    found.append(Mutation(place: inner.place, change: inner.change, json: .object(changed)))
                }
            }
            return found
        case .array(let items):
            var found = [here("an item added", .array(items + [.null])), here("emptied", .array([]))]
            for (index, item) in items.enumerated() {
                found += Self.rearranged(items, at: index).map { here("\(index) \($0)", .array($1)) }
                for inner in item.mutations(order: order, at: "\(place)[\(index)]") {
                    var changed = items
                    changed[index] = inner.json
                    found.append(Mutation(place: inner.place, change: inner.change, json: .array(changed)))
                }
            }
            return found.filter { $0.json != self }
        case .string(let text): return Self.changes(of: text, order: order, at: place)
        case .number(let number):
            return [
                here("one more", .number(number + 1)), here("one less", .number(number - 1)),
                here("as a text", .string(digits(of: number))), here("null", .null),
            ]
        case .boolean(let flag): return [here("the other", .boolean(!flag)), here("null", .null)]
        case .null: return [here("a number", .number(0))]
        }
    }

    private static func rearranged<Item>(_ items: [Item], at index: Int) -> [(String, [Item])] {
        var (without, twice, swapped) = (items, items, items)
        without.remove(at: index)
        twice.insert(items[index], at: index)
        guard index + 1 < items.count else { return [("dropped", without), ("doubled", twice)] }
        swapped.swapAt(index, index + 1)
        return [("dropped", without), ("doubled", twice), ("exchanged with the next", swapped)]
    }

    private static func changes(of text: [UInt8], order: Whole, at place: String) -> [Mutation] {
        func here(_ change: String, _ text: [UInt8]) -> Mutation {
            Mutation(place: place, change: change, json: .string(text))
        }
        // A message that is itself JSON.
        if text.first == UInt8(ascii: "{"), let inner = JSON(text) {
            return inner.mutations(order: order, at: place + "→").map {
                Mutation(place: $0.place, change: $0.change, json: .string($0.json.bytes))
            } + [here("a blank after", text + [0x20])]
        }
        func other(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1") }
        var found = [
            here("a blank after", text + [0x20]), here("a blank before", [0x20] + text), here("emptied", []),
            here("a zero before", [UInt8(ascii: "0")] + text), here("cut short", text.dropLast()),
            Mutation(place: place, change: "null", json: .null),
            Mutation(place: place, change: "in an array", json: .array([.string(text)])),
        ]
        guard let first = text.first, let last = text.last else { return found }
        found.append(here("another last digit", text.dropLast() + [other(last)]))
        found.append(here("another first digit", [other(first)] + text.dropFirst()))
        let middle = text.count / 2
        found.append(here("another digit amid", text[..<middle] + [other(text[middle])] + text[(middle + 1)...]))
        guard text.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            let upper = text.map { (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) ? $0 - 32 : $0 }
            return upper == text ? found : found + [here("in capitals", upper)]
        }
        return found + [
            here("q added", (Whole(decimal: text) + order).decimal), here("negative", [UInt8(ascii: "-")] + text),
        ]
    }

    /// Its bytes with one blank at each place where JSON allows one.
    var spaced: [[UInt8]] {
        let bytes = bytes
        var (found, isText): ([[UInt8]], Bool) = ([], false)
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\""), index == 0 || bytes[index - 1] != UInt8(ascii: "\\") { isText.toggle() }
            guard !isText, "{}[],:\"".utf8.contains(byte) else { continue }
            found.append(Array(bytes[...index]) + [0x20] + bytes[(index + 1)...])
        }
        return found + [[0x20] + bytes]
    }

    /// With a field replaced.
    func with(_ name: String, _ value: JSON) -> JSON {
        guard case .object(let fields) = self else { return self }
        return .object(fields.map { $0.name == Array(name.utf8) ? .init(name: $0.name, value: value) : $0 })
    }
}
