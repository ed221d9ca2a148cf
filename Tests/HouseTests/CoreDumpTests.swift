import Foundation
import Testing

@testable import House

@Suite struct CoreDumpTests {
    @Test func `a process that dies leaves no memory in a file`() {
        #expect(CoreDump.forbid())
        var limit = rlimit(rlim_cur: 1, rlim_max: 1)
        #expect(getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0)
        #expect(limit.rlim_cur == 0 && limit.rlim_max == 0)
    }
}
