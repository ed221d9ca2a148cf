import Counting
package import Ground
import People
import Procedures
import Store
package import Votes

/// A finished vote of the demo county: 268 deputies, twelve projects, ten places, played with real keys and real ballots.
extension Demo {
    /// - Returns: the vote's page.
    package static func vote(_ config: Config, now: Instant) async throws -> VoteID {
        let demo = try await open(config, now: now)
        defer { demo.closeQuietly() }
        let rehearsal = try await demo.rehearsal()
        // Projects at the front are liked better; two out of three mark most of ten.
        return try await rehearsal.play(in: demo.database, at: demo.now) { voter in
            var chance = DemoChance(voter, 2027)
            var marked: Set<Int> = []
            for project in DemoBallot.projects where marked.count < 10 {
                if chance.happens(92 - 6 * project.number) { marked.insert(project.number) }
            }
            return marked
        }
    }

    /// The same vote, left open for whoever tries it: slips and seeds stand in `<data>/hall`, which no real vote would allow.
    /// - Returns: where the first slip votes.
    package static func hall(_ config: Config, now: Instant) async throws -> String {
        let demo = try await open(config, now: now)
        defer { demo.closeQuietly() }
        let hall = try await demo.rehearsal().open(in: demo.database, at: now)
        let lines =
            ["vote\t\(hall.vote)"] + hall.seeds.map { "seed\t\($0)" } + hall.slips.map { "slip\t\($0)" }
        try writePrivately(lines.joined(separator: "\n") + "\n", to: config.data + "/hall")
        return "\(config.reachedAt)/v/\(hall.vote)#\(hall.slips.first ?? "")"
    }

    private func rehearsal() async throws -> Rehearsal {
        let now = now
        let (congress, members, tellers) = try await database.read { db in
            guard let county = try db.congresses().first(where: { $0.level == .county }),
                let term = try db.term(of: county.id, on: now.date)
            else { throw Refusal.notFound(.emptyHouse) }
            let seated = try db.deputies(in: county.id, term: term.id).filter { $0.endedAt == nil }
            let tellers = try seated.prefix(3).map { ($0.person, try db.person($0.person).name) }
            return (county, seated.count, tellers)
        }
        func actor(_ role: Role, _ place: Int = 0) async throws -> Actor {
            let people = try await database.read { db in try db.people(holding: role, in: congress.id, at: now) }
            guard people.indices.contains(place) else { throw Refusal.notFound(.emptyHouse) }
            return Actor(person: people[place].id, capacities: [Capacity(role, in: congress.id)])
        }
        guard tellers.count == 3 else { throw Refusal.notFound(.emptyHouse) }
        return Rehearsal(
            title: DemoBallot.title, session: DemoBallot.session, congress: congress.id, projects: DemoBallot.projects,
            areas: DemoBallot.areas,
            rules: VotingRules(
                seats: 10, surplus: 2, form: .approve, tie: .lot, shortfall: .vacant, rounds: 2, tellers: 3, openers: 2,
                publication: .votes),
            office: try await actor(.office), presider: try await actor(.chairs), second: try await actor(.chairs, 1),
            tellers: tellers.map {
                (actor: Actor(person: $0, capacities: [Capacity(.deputy, in: congress.id)]), name: $1)
            }, members: members, present: members - members / 16)
    }
}

/// What the demo's ballot says.
enum DemoBallot {
    static let title = "2027年度民生实事项目票决"
    static let session = "静水县第十八届人民代表大会第六次会议"
    private static let names = [
        "老旧小区加装电梯", "乡镇卫生院彩超设备更新", "村道错车道建设", "农村饮水管网改造", "校门口慢行系统", "社区老年食堂",
        "背街小巷亮化", "县图书馆延时开放", "电动自行车充电棚", "河堤步道贯通", "乡镇农贸市场改造", "残疾人家庭无障碍改造",
    ]
    /// What is not for the whole county lies in one of three towns.
    static let areas = [
        BallotArea(name: "石磨镇", residents: 46_200, deputies: 34, projects: [3, 4, 10]),
        BallotArea(name: "柳荫镇", residents: 31_800, deputies: 25, projects: [5, 11]),
        BallotArea(name: "青坪镇", residents: 22_500, deputies: 19, projects: [7]),
    ]
    static let projects = names.enumerated().map { place, name in
        BallotProject(
            number: place + 1, name: name,
            summary:
                "\(areas.first { $0.projects.contains(place + 1) }?.name ?? "静水县全域")；投资\(120 + 35 * place)万元；县住房和城乡建设局；2027年11月底前完成",
            cost: (120 + 35 * place) * 1_000_000)
    }
}
