import Budgeting
import Frame
import Ground

/// How projects and money fall to the areas. Columns of which nothing is known are left out.
struct AreaTable {
    let shares: [AreaShare]
    /// Whether a majority is asked for at all.
    let showsPassed: Bool
    /// How much of the instance's unit is a yuan: 100 where it is fen. Nil where the money is somebody else's, and only shares show.
    let unitsPerYuan: Int?

    var markup: Markup {
        if shares.isEmpty { return "" }
        var columns: [(Words, (AreaShare) -> Markup)] = [
            showsPassed
                ? (.areaCounts, { "\($0.area.projects.count) / \($0.passed) / \($0.selected)" })
                : (.areaCountsByRule, { "\($0.area.projects.count) / \($0.selected)" }),
            (.shareOfMoney, { percent($0.ofCost) }),
        ]
        if let unitsPerYuan {
            columns.insert((.areaMoney, { "\(Self.tidy($0.cost / unitsPerYuan, over: 10_000))" }), at: 1)
        }
        let optional: [(Words, KeyPath<AreaShare, Double?>)] = [
            (.shareOfResidents, \.ofResidents), (.shareOfDeputies, \.ofDeputies), (.shareOfVoters, \.ofVoters),
        ]
        for (title, share) in optional where shares[0][keyPath: share] != nil {
            columns.append((title, { percent($0[keyPath: share]) }))
        }
        if let unitsPerYuan, shares[0].ofResidents != nil {
            columns.append((.moneyPerResident, { Self.yuan($0.costPerResident, unitsPerYuan) }))
            columns.append((.balance, balance))
        }
        let heads = columns.map { "<th scope=\"col\">\($0.0)</th>" as Markup }
        let rows = shares.map { share -> Markup in
            let cells = columns.map { "<td>\($0.1(share))</td>" as Markup }
            return "<tr><th scope=\"row\">\(share.area.name)</th>\(cells)</tr>"
        }
        return """
            <h2>\(.byArea)</h2><div class="table" role="region" tabindex="0" aria-label="\(.byArea)"><table class="tally areas"><thead><tr><th scope="col">\(.area)</th>\(heads)\
            </tr></thead><tbody>\(rows)</tbody></table></div><p class="soft">\(.areaNote)</p>
            """
    }

    private static func yuan(_ cost: Double?, _ unitsPerYuan: Int) -> Markup {
        "\(cost.map { "\(Int(($0 / Double(unitsPerYuan)).rounded()))" } ?? "—")"
    }

    private func percent(_ share: Double?) -> Markup { "\(share.map { "\(Int(($0 * 100).rounded()))%" } ?? "—")" }

    private func balance(_ share: AreaShare) -> Markup {
        if share.area.projects.count < 2 { return "<small>\(Words.nothingClaimed)</small>" }
        return "\(share.balance.map { Self.tidy(Int(($0 * 100).rounded()), over: 100) } ?? "—")"
    }

    /// With two decimals at most: 1234 over 100 is 12.34, and 1200 is 12.
    private static func tidy(_ number: Int, over unit: Int) -> String {
        let hundredths = number * 100 / unit
        let rest = hundredths % 100
        if rest == 0 { return "\(hundredths / 100)" }
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest % 10 == 0 ? rest / 10 : rest)"
    }
}
