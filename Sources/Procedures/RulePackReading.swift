import Ground
import Yams

extension RulePack {
    /// Reads a file, or says all that is wrong with it. A local pack may only give values for keys of the national one.
    package static func read(
        yaml: String, file: String, under national: RulePack? = nil
    ) throws(ReadingProblems) -> RulePack {
        throw ReadingProblems([])
    }
}
