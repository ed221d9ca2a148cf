#if !hasFeature(Embedded)
    package import Ground

    extension Fault {
        /// Why, for people.
        package var words: Words {
            switch self {
            case .notAnElection: Words("选举文件（election.json）读不出来。", "The election file (election.json) cannot be read.")
            case .versionUnknown: Words("选举文件的版本不是 1。", "The election file is not of version 1.")
            case .groupUnknown:
                Words(
                    "选举文件所用的群不是 BELENIOS-2048 或 Ed25519。", "The election's group is neither BELENIOS-2048 nor Ed25519.")
            case .identifierMalformed: Words("选举编号（uuid）不合格式。", "The election's identifier (uuid) is malformed.")
            case .questionMalformed(let number): Words("第 \(number) 个议题不合格式。", "Question \(number) is malformed.")
            case .electionKeyMalformed: Words("选举公钥不合格式。", "The election's key is malformed.")
            case .electionKeyNotOfTrustees:
                Words("选举公钥不是由这些监票人的公钥合成的。", "The election's key is not made of these trustees' keys.")
            case .credentialsUnreadable: Words("票证名单读不出来。", "The list of credentials cannot be read.")
            case .credentialMalformed(let number):
                Words("票证名单第 \(number) 个不合格式。", "Credential \(number) of the list is malformed.")
            case .credentialRepeated(let number):
                Words("票证名单第 \(number) 个与前面的重复。", "Credential \(number) of the list stands there twice.")
            case .credentialWeighted(let number):
                Words(
                    "票证名单第 \(number) 个带有权重；一人一票，不设权重。",
                    "Credential \(number) of the list has a weight; every vote counts one.")
            case .trusteesUnreadable: Words("监票人密钥文件读不出来。", "The trustees' file cannot be read.")
            case .trusteeMalformed(let number):
                Words("第 \(number) 位监票人的公钥不合格式。", "The key of trustee \(number) is malformed.")
            case .trusteeKeyUnproved(let number):
                Words("第 \(number) 位监票人没有证明自己持有私钥。", "Trustee \(number) has not proved to hold the secret key.")
            case .trusteeRepeated(let number):
                Words(
                    "第 \(number) 位监票人的公钥与前面一位的相同。", "The key of trustee \(number) is that of a trustee before.")
            case .certificateRefused(let number):
                Words("第 \(number) 位监票人的身份证书不对。", "The certificate of trustee \(number) is wrong.")
            case .commitmentsRefused(let number):
                Words("第 \(number) 位监票人的承诺不对。", "The commitments of trustee \(number) are wrong.")
            case .trusteeKeyNotOfShares(let number):
                Words(
                    "第 \(number) 位监票人的公钥与各位的承诺对不上。",
                    "The key of trustee \(number) does not follow from what all committed to.")
            case .thresholdImpossible:
                Words("监票人门限不对：应在 1 与人数之间。", "The threshold must lie between 1 and the number of trustees.")
            case .shareWrong(let number):
                Words(
                    "第 \(number) 位监票人交来的密钥份额与其承诺不符。",
                    "What trustee \(number) handed over is not what they committed to.")
            case .notOneOfTheTrustees: Words("这把密钥不属于本次选举的监票人。", "This key is not of a trustee of this election.")
            case .credentialMistyped:
                Words(
                    "票证应为 22 个字母和数字（没有 0、O、I、l），请照票证核对。",
                    "A slip has 22 letters and digits (no 0, O, I or l). Please compare it with yours.")
            case .marksNotAllowed(let number):
                Words(
                    "第 \(number) 个议题的划选不符合票决办法，请核对选了几项。",
                    "The marks of question \(number) do not keep the rules. Please check how many there are.")
            case .ballotNotCanonical: Words("选票不是按规定格式写的。", "The ballot is not written as the protocol writes it.")
            case .ballotOfAnotherElection: Words("这是另一次选举的选票。", "This is a ballot of another election.")
            case .credentialNotListed: Words("这张选票的票证不在名单里。", "The ballot's credential is not listed.")
            case .elementOutsideGroup(let question, let choice):
                Words(
                    "第 \(question) 个议题第 \(choice) 项的密文不在群里。",
                    "The ciphertext of question \(question), choice \(choice) is outside the group.")
            case .choiceUnproved(let question, let choice):
                Words(
                    "第 \(question) 个议题第 \(choice) 项没有证明是“选”或“不选”。",
                    "Question \(question), choice \(choice): not proved to be 0 or 1.")
            case .totalUnproved(let question):
                Words(
                    "第 \(question) 个议题没有证明选的项数合规。",
                    "Question \(question): the number of marks is not proved to keep the rules.")
            case .blankUnproved(let question):
                Words(
                    "第 \(question) 个议题没有证明弃权时什么都没选。",
                    "Question \(question): not proved that a blank ballot marks nothing.")
            case .signatureWrong: Words("选票上的签名不对。", "The ballot's signature is wrong.")
            case .ballotRepeated: Words("这张选票已经投过了。", "This very ballot has been cast already.")
            case .openingDiffers(let question, let choice):
                Words(
                    "打开后，第 \(question) 个议题第 \(choice) 项与所说的不一样。",
                    "Opened, question \(question), choice \(choice) is not what it was said to be.")
            case .archiveHeaderMalformed: Words("文件开头不是选举档案。", "The file does not begin as an archive of an election.")
            case .recordMalformed: Words("这一条记录残缺，或者写法不合格式。", "This record is cut short or malformed.")
            case .recordNamedWrong: Words("这一条记录的内容与其名称（哈希值）不符。", "This record's name is not the hash of its content.")
            case .recordOutOfPlace: Words("这一条记录不应在这个位置。", "This record does not belong here.")
            case .eventMalformed: Words("这一条事件不合格式。", "This event is malformed.")
            case .eventOutOfTurn: Words("这件事不该在这个时候发生。", "This may not happen at this point of an election.")
            case .eventBreaksChain: Words("这一条事件与前面的接不上。", "This event does not follow from the one before it.")
            case .archiveUnfinished: Words("档案还没有写完选举的设置。", "The archive ends before the election is set up.")
            case .tallyDiffers: Words("密文合计与各张选票对不上。", "The encrypted tally is not that of the ballots.")
            case .countsDiffer: Words("所报的票数与选票数对不上。", "The number of ballots given is not the number there is.")
            case .shareMalformed(let owner):
                Words("第 \(owner) 位监票人的解密份额不合格式。", "The share of trustee \(owner) is malformed.")
            case .shareUnproved(let owner):
                Words("第 \(owner) 位监票人的解密份额没有通过验证。", "The share of trustee \(owner) is not proved right.")
            case .shareRepeated(let owner):
                Words("第 \(owner) 位监票人已交过解密份额。", "Trustee \(owner) has given a share already.")
            case .sharesTooFew(let have, let need):
                Words("解密份额不够：要 \(need) 份，只有 \(have) 份。", "Too few shares: \(need) are needed, there are \(have).")
            case .resultDiffers: Words("结果与解密份额对不上。", "The result does not follow from the shares.")
            }
        }
    }

    extension ArchiveFault {
        /// Where, and why.
        package var words: Words {
            Words("第 \(record) 条记录：\(fault.words.zh)", "Record \(record): \(fault.words.en)")
        }
    }
#endif
