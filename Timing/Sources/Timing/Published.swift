import CMark

@testable import SecretBallot

/// A group in which nothing is secret any more once it is written out: commitments, ciphertexts and keys are published.
enum Published<G: Group>: Group {
    typealias Element = G.Element

    static var name: GroupName { G.name }
    static var scalars: ScalarField { G.scalars }
    static var identity: Element { G.identity }
    static var generator: Element { G.generator }
    static func multiply(_ left: Element, _ right: Element) -> Element { G.multiply(left, right) }
    static func squared(_ element: Element) -> Element { G.squared(element) }
    static func inverse(_ element: Element) -> Element { G.inverse(element) }
    static func read(_ text: ArraySlice<UInt8>) -> Element? { G.read(text) }
    static func text(of element: Element) -> [UInt8] { G.text(of: published(element)) }
}

func published<Value>(_ value: Value) -> Value {
    withUnsafeBytes(of: value) { mark_public($0.baseAddress, $0.count) }
    var value = value
    withUnsafeMutableBytes(of: &value) { mark_public($0.baseAddress, $0.count) }
    return value
}

func secret<Value>(_ value: Value) -> Value {
    var value = value
    withUnsafeMutableBytes(of: &value) { mark_secret($0.baseAddress, $0.count) }
    return value
}

func secret(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { mark_secret($0.baseAddress, $0.count) }
    return bytes
}
