package import Frame
import Ground

extension Settings {
    /// How the pages of this house look around their own part.
    package init(_ config: Config, _ congress: HomeCongress) {
        self.init()
        publicAddress = config.reachedAt
        self.congress = congress.name
        navigation = [
            (.publicMatters, "/matters"), (.projects, "/projects"), (.procedures, "/procedures"), (.limits, "/rules"),
            (.search, "/search"),
        ]
        footer = [(.inPerson, "/heard"), (.log, "/log"), (.about, "/about"), (.privacy, "/privacy")]
        imprint = [.withoutTelephone(config.phone), .runBy(self.congress)]
        trustedProxies = config.proxies
        if let chain = config.certificate, let key = config.certificateKey {
            certificate = Certificate(chain: chain, key: key)
        }
    }
}
