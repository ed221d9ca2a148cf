/// Why something of an election is refused. A fault is published: whoever doubts a refusal can look at the same bytes. Questions,
/// choices, trustees and credentials are counted from 1, as people count.
package enum Fault: Error, Equatable, Sendable {
    // election.json
    case notAnElection
    case versionUnknown
    case groupUnknown
    case identifierMalformed
    case questionMalformed(Int)
    case electionKeyMalformed
    case electionKeyNotOfTrustees

    // The credentials that may vote
    case credentialsUnreadable
    case credentialMalformed(Int)
    case credentialRepeated(Int)
    case credentialWeighted(Int)

    // The trustees
    case trusteesUnreadable
    case trusteeMalformed(Int)
    case trusteeKeyUnproved(Int)
    case trusteeRepeated(Int)
    case certificateRefused(Int)
    case commitmentsRefused(Int)
    case trusteeKeyNotOfShares(Int)
    case thresholdImpossible
    case shareWrong(from: Int)
    case notOneOfTheTrustees

    // A credential as a voter types it, and marks as a voter makes them
    case credentialMistyped
    case marksNotAllowed(question: Int)

    // A ballot
    case ballotNotCanonical
    case ballotOfAnotherElection
    case credentialNotListed
    case elementOutsideGroup(question: Int, choice: Int)
    case choiceUnproved(question: Int, choice: Int)
    case totalUnproved(question: Int)
    case blankUnproved(question: Int)
    case signatureWrong
    case ballotRepeated
    case openingDiffers(question: Int, choice: Int)

    // The archive
    case archiveHeaderMalformed
    case recordMalformed
    case recordNamedWrong
    case recordOutOfPlace
    case eventMalformed
    case eventOutOfTurn
    case eventBreaksChain
    case archiveUnfinished

    // The count
    case tallyDiffers
    case countsDiffer
    case shareMalformed(owner: Int)
    case shareUnproved(owner: Int)
    case shareRepeated(owner: Int)
    case sharesTooFew(have: Int, need: Int)
    case resultDiffers
}
