package import Ground

/// A draw as it was held. Whoever has it can compute the order anew; it is made by computing, so one that exists is right.
package struct DrawRecord: Hashable, Sendable {
    package let draw: Draw
    /// What was printed the day before.
    package let commitment: [UInt8]
    package let contributions: [Contribution]
    package let seed: [UInt8]
    /// Why the seed is 32 zero bytes; nil where the seed was revealed and is the one that was committed to.
    package let whyWithoutSeed: String?
    /// Labels that were withdrawn between listing and drawing. They stay in the list and its hash, and get no place.
    package let withdrawn: [String]
    package let places: [Draw.Place]

    package var order: [String] { places.map(\.label) }
}

extension Draw {
    /// Holds the draw with the revealed seed.
    package func held(
        committed commitment: [UInt8], _ contributions: [Contribution], revealed seed: [UInt8], withdrawn: [String] = []
    ) throws(Refusal) -> DrawRecord {
        guard seed.count == Self.seedLength, seed.contains(where: { $0 != 0 }) else { throw .badInput(.seedMalformed) }
        guard self.commitment(to: seed) == commitment else { throw .conflict(.seedDoesNotMatch) }
        return try held(commitment, contributions, seed, nil, withdrawn)
    }

    /// Holds the draw with nothing but the hall: the seed was not revealed, or it is not the one that was committed to.
    package func heldWithoutSeed(
        committed commitment: [UInt8], _ contributions: [Contribution], because why: String, withdrawn: [String] = []
    ) throws(Refusal) -> DrawRecord {
        guard commitment.count == 32 else { throw .badInput(.commitmentMalformed) }
        guard !why.isEmpty, why.isComposed else { throw .badInput(.sayWhyWithoutSeed) }
        return try held(commitment, contributions, [UInt8](repeating: 0, count: Self.seedLength), why, withdrawn)
    }

    private func held(
        _ commitment: [UInt8], _ contributions: [Contribution], _ seed: [UInt8], _ why: String?, _ withdrawn: [String]
    ) throws(Refusal) -> DrawRecord {
        let left = labels.filter { !withdrawn.contains($0) }
        guard Set(withdrawn).count == withdrawn.count, left.count == labels.count - withdrawn.count else {
            throw .badInput(.withdrawnUnknown)
        }
        guard Set(contributions.map(\.role)).count == contributions.count else { throw .badInput(.rolesRepeat) }
        let scrutineers = contributions.count { $0.source == .scrutineer }
        guard scrutineers >= 3 else { throw .conflict(.tooFewScrutineers(scrutineers)) }
        let drawn = try Draw(context: context, labels: left)
        guard Wide(product: contributions.flatMap(\.outcomes)) >= Wide(ordersOf: left.count) else {
            throw .conflict(.tooLittleChance(bits: bitsNeeded(for: left.count), dice: diceNeeded(for: left.count)))
        }
        return DrawRecord(
            draw: self, commitment: commitment, contributions: contributions, seed: seed, whyWithoutSeed: why,
            withdrawn: withdrawn, places: drawn.places(seed: seed, contributions))
    }
}
