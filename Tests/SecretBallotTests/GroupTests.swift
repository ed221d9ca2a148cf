import Testing

@testable import SecretBallot

@Test func `the generators have the order of their group`() {
    #expect(Belenios2048.contains(Belenios2048.generator))
    #expect(Ed25519.contains(Ed25519.generator))
}
