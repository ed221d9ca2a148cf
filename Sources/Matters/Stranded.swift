import Procedures

/// Matters that stand where the procedure files have no place any more. Nobody could take a step in them, and time could not either.
package struct Stranded: Hashable, Sendable {
    package let at: Whereabouts
    package let why: Why
    /// How many matters stand there.
    package let count: Int

    package enum Why: Hashable, Sendable {
        /// The file of the procedure is gone, or was renamed.
        case noFile
        /// The file no longer has the stage.
        case noStage
    }
}

/// A stage of a matter's own course, or of a part beside it.
package struct Whereabouts: Hashable, Sendable {
    package let procedure: String
    package let part: String?
    package let stage: String
}

extension RuleBook {
    /// What these files would strand.
    /// - Parameter counts: how many matters stand in each stage, ended ones too.
    func stranded(_ counts: [Whereabouts: Int]) -> [Stranded] {
        counts.compactMap { at, count in
            guard let procedure = procedures.first(where: { $0.name == at.procedure }) else {
                return Stranded(at: at, why: .noFile, count: count)
            }
            let course = at.part.map { procedure.part($0)?.course } ?? procedure.course
            let isThere = course?.stage(at.stage) != nil || course?.end(at.stage) != nil
            return isThere ? nil : Stranded(at: at, why: .noStage, count: count)
        }
    }
}
