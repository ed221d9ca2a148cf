extension Ballot {
    /// Reads a ballot that answers these questions, written exactly as the protocol writes it: any other spelling of the same
    /// ballot would have another tracker.
    init(_ bytes: [UInt8], answering questions: [Question]) throws(Fault) {
        var reader = CanonicalReader(bytes)
        try reader.pass("{\"election_uuid\":\"")
        election = try reader.text()
        try reader.pass(",\"election_hash\":\"")
        fingerprint = try reader.text()
        try reader.pass(",\"credential\":\"")
        credential = try reader.text()
        try reader.pass(",\"answers\":[")
        var answers: [Answer] = []
        for question in questions {
            if !answers.isEmpty { try reader.pass(",") }
            answers.append(try Answer(&reader, to: question))
        }
        self.answers = answers
        try reader.pass("],\"signature\":{\"hash\":\"")
        signatureHash = try reader.text()
        try reader.pass(",\"proof\":")
        signature = try reader.proof(in: G.self)
        try reader.pass("}}")
        guard reader.isAtEnd else { throw .ballotNotCanonical }
    }
}

extension Ballot.Answer {
    init(_ reader: inout CanonicalReader, to question: Question) throws(Fault) {
        try reader.pass("{\"choices\":[")
        var (texts, choices): ([[UInt8]], [Ciphertext<G>]) = ([], [])
        for index in 0..<question.choices {
            if index > 0 { try reader.pass(",") }
            try reader.pass("{\"alpha\":\"")
            let alpha = try reader.text()
            try reader.pass(",\"beta\":\"")
            let beta = try reader.text()
            try reader.pass("}")
            guard let first = G.read(alpha[...]), let second = G.read(beta[...]) else { throw .ballotNotCanonical }
            texts.append(alpha + [UInt8(ascii: ",")] + beta)
            choices.append(Ciphertext(alpha: first, beta: second))
        }
        self.texts = texts
        self.choices = choices
        try reader.pass("],\"individual_proofs\":[")
        var choiceProofs: [[Proof]] = []
        for index in 0..<question.choices {
            if index > 0 { try reader.pass(",") }
            choiceProofs.append(try reader.proofs(2, in: G.self))
        }
        self.choiceProofs = choiceProofs
        try reader.pass("],\"overall_proof\":")
        totalProofs = try reader.proofs(question.most - question.least + (question.offersBlank ? 2 : 1), in: G.self)
        if question.offersBlank {
            try reader.pass(",\"blank_proof\":")
            blankProofs = try reader.proofs(2, in: G.self)
        } else {
            blankProofs = []
        }
        try reader.pass("}")
    }
}

/// Walks over bytes of which every one is known beforehand, but for numbers and names.
struct CanonicalReader {
    private let bytes: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { next == bytes.count }

    mutating func pass(_ expected: StaticString) throws(Fault) {
        let count = expected.utf8CodeUnitCount
        guard bytes.count - next >= count else { throw .ballotNotCanonical }
        for index in 0..<count where bytes[next + index] != expected.utf8Start[index] { throw .ballotNotCanonical }
        next += count
    }

    /// Up to the closing quotation mark, which it passes. Names and numbers here need no escapes.
    mutating func text() throws(Fault) -> [UInt8] {
        let start = next
        while next < bytes.count, bytes[next] != UInt8(ascii: "\"") {
            guard bytes[next] != UInt8(ascii: "\\"), bytes[next] > 0x20, bytes[next] < 0x7F else {
                throw .ballotNotCanonical
            }
            next += 1
        }
        guard next < bytes.count else { throw .ballotNotCanonical }
        next += 1
        return Array(bytes[start..<next - 1])
    }

    mutating func proof<G: Group>(in group: G.Type) throws(Fault) -> Proof {
        try pass("{\"challenge\":\"")
        let challenge = G.scalars.read(try text()[...])
        try pass(",\"response\":\"")
        let response = G.scalars.read(try text()[...])
        try pass("}")
        guard let challenge, let response else { throw .ballotNotCanonical }
        return Proof(challenge: challenge, response: response)
    }

    mutating func proofs<G: Group>(_ count: Int, in group: G.Type) throws(Fault) -> [Proof] {
        try pass("[")
        var proofs: [Proof] = []
        for index in 0..<count {
            if index > 0 { try pass(",") }
            proofs.append(try proof(in: group))
        }
        try pass("]")
        return proofs
    }
}
