import Frame
import Ground
import People
import Store

/// One person for each role, each with a password and, where the role asks for one, a code generator.
struct DemoStaff: Sendable {
    struct Member: Sendable {
        let person: Person
        let account: Account
        let grant: Grant?
        let deputy: Deputy?
        let signIn: DemoSignIn
    }

    let members: [Member]
    var signIns: [DemoSignIn] { members.map(\.signIn) }

    init(county: DemoCounty, now: Instant, seal: Seal) throws {
        members = try Role.allCases.map { role in
            let id = PersonID(at: now, random: Random.uint64())
            let password = FirstPassword(random: Random.uint64()).text
            let secret = role.needsSecondFactor ? CodeSecret(bytes: Random.bytes(20)) : nil
            guard let login = LoginName(role.rawValue) else { throw DemoSignIn.Unreadable() }
            let account = Account(
                person: id, login: login, passwordHash: try Passwords.hash(password), mustChange: false,
                passwordSetAt: now,
                sealedSecret: try secret.map { try seal.close($0.bytes, for: CodeSecret.place(id)) })
            let capacity = Capacity(
                role, in: county.congress.id, unit: role.place == .unit ? county.unit.id : nil,
                station: role.place == .station ? county.station.id : nil)
            let isDeputy = role == .deputy
            return Member(
                person: try Person(id, role.demoName, in: county.congress.id), account: account,
                grant: isDeputy
                    ? nil : try Grant(GrantID(at: now, random: Random.uint64()), capacity, to: id, from: now),
                deputy: isDeputy
                    ? try Deputy(DeputyID(at: now, random: Random.uint64()), person: id, in: county.term, number: "001")
                    : nil,
                signIn: DemoSignIn(login: login.description, password: password, secret: secret, role: role))
        }
    }

    func record(in db: Writer, _ trace: Trace) throws {
        for member in members {
            try db.record(member.person, trace)
            try db.record(member.account, trace)
            if let grant = member.grant { try db.record(grant, trace) }
            if let deputy = member.deputy { try db.record(deputy, trace) }
        }
    }
}

extension Role {
    fileprivate var demoName: String {
        switch self {
        case .deputy: "代表001"
        case .liaison: "河东联络员"
        case .unitOfficer: "城管局经办人"
        case .unitHead: "城管局负责人"
        case .office: "代工委经办人"
        case .officeHead: "代工委负责人"
        case .committee: "专委会经办人"
        case .chairs: "主任会议秘书"
        case .presidium: "主席团秘书"
        case .government: "县政府督查室"
        case .auditor: "审计员"
        case .admin: "系统管理员"
        }
    }
}
