extension Trustees {
    /// How many of each choice there are, from shares that have been checked, by owner. Where more members of a threshold have
    /// given theirs than are needed, the first by number are used.
    func counts(of tally: Tally<G>, from shares: [Int: Share<G>]) throws(Fault) -> [[Int]] {
        var combined = tally.sums.map { $0.map { _ in G.identity } }
        func multiply(_ share: Share<G>, to exponent: Scalar) {
            for question in combined.indices {
                for choice in combined[question].indices {
                    let factor = G.power(of: share.factors[question][choice], to: exponent)
                    combined[question][choice] = G.multiply(combined[question][choice], factor)
                }
            }
        }
        var first = 1
        for holder in holders {
            switch holder {
            case .single:
                guard let share = shares[first] else { throw .sharesTooFew(have: 0, need: 1) }
                multiply(share, to: Scalar(1))
                first += 1
            case .threshold(let needed, let keys):
                let present = (1...keys.count).filter { shares[first + $0 - 1] != nil }
                guard present.count >= needed else { throw .sharesTooFew(have: present.count, need: needed) }
                let members = Array(present.prefix(needed))
                for member in members {
                    guard let share = shares[first + member - 1] else { continue }
                    multiply(share, to: Self.lagrange(member, among: members))
                }
                first += keys.count
            }
        }
        return try Self.logarithms(of: tally, over: combined)
    }

    /// The product of k / (k - j) over the other members k, modulo q.
    private static func lagrange(_ member: Int, among members: [Int]) -> Scalar {
        let field = G.scalars
        let own = Scalar(Limb(member))
        var (above, below) = (Scalar(1), Scalar(1))
        for other in members where other != member {
            above = field.multiply(above, Scalar(Limb(other)))
            below = field.multiply(below, field.subtract(Scalar(Limb(other)), own))
        }
        return field.multiply(above, field.invert(below))
    }

    /// beta / factor is g^count, and no count is above the number of ballots: one walk over the powers finds all of them.
    private static func logarithms(of tally: Tally<G>, over factors: [[G.Element]]) throws(Fault) -> [[Int]] {
        var counts = tally.sums.map { $0.map { _ in 0 } }
        var sought: [(question: Int, choice: Int, power: G.Element)] = []
        for question in factors.indices {
            for choice in factors[question].indices {
                let beta = tally.sums[question][choice].beta
                sought.append((question, choice, G.multiply(beta, G.inverse(factors[question][choice]))))
            }
        }
        var power = G.identity
        for count in 0...tally.ballots {
            sought.removeAll { item in
                guard item.power == power else { return false }
                counts[item.question][item.choice] = count
                return true
            }
            power = G.multiply(power, G.generator)
        }
        guard sought.isEmpty else { throw .resultDiffers }
        return counts
    }
}

/// `{"result":[[…]]}`
func resultBytes(_ counts: [[Int]]) -> [UInt8] {
    JSON.object([.init("result", .array(counts.map { .array($0.map(JSON.number)) }))]).bytes
}
