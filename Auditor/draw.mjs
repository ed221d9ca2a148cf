// Computes a draw (PJ-DRAW-1) anew from its record alone. No library; browsers and Node from 18.
//   node Auditor/draw.mjs record.json
const { subtle } = globalThis.crypto ?? (await import("node:crypto")).webcrypto

const bytes = (text) => new TextEncoder().encode(text)
const hex = (data) => Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("")
const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))
const join = (...parts) => Uint8Array.from(parts.flatMap((part) => Array.from(part)))

/** Four bytes of length, then the text. */
const lp = (text) => {
    const data = bytes(text)
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, data.length)
    return join(length, data)
}

const sha256 = async (data) => new Uint8Array(await subtle.digest("SHA-256", data))
const hmac = async (key, data) => {
    const imported = await subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"])
    return new Uint8Array(await subtle.sign("HMAC", imported, data))
}

/** Everything that follows from context, labels, contributions and seed. */
export async function recompute({ context, labels, withdrawn = [], contributions, secret_hex }) {
    const seed = unhex(secret_hex)
    const prk = await hmac(seed, join(...contributions.flatMap(({ role, value }) => [lp(role), lp(value)])))
    const keys_hex = {}
    for (const label of labels.filter((label) => !withdrawn.includes(label))) {
        keys_hex[label] = hex(await hmac(prk, join(bytes("PJ-DRAW-1"), lp(context), lp(label), [1])))
    }
    return {
        labels_hash_hex: hex(await sha256(join(bytes("PJ-LABELS-1"), lp(context), ...labels.map(lp)))),
        commitment_hex: hex(await sha256(join(bytes("PJ-COMMIT-1"), lp(context), seed))),
        prk_hex: hex(prk),
        keys_hex,
        order: Object.keys(keys_hex).sort((left, right) => (keys_hex[left] < keys_hex[right] ? -1 : 1)),
    }
}

/** What of the record is not as it should be, field by field; empty where all is well. */
export async function differences(record) {
    const wrong = []
    const check = (field, isRight) => isRight || wrong.push(field)
    const { labels, withdrawn, contributions, why_without_secret: why } = record
    const fresh = await recompute(record)
    const sorted = (keys) => JSON.stringify(Object.entries(keys).sort())
    check("protocol", record.protocol === "PJ-DRAW-1")
    check("labels", new Set(labels).size === labels.length && withdrawn.every((label) => labels.includes(label)))
    check("labels_hash_hex", record.labels_hash_hex === fresh.labels_hash_hex)
    // Without the seed there is nothing that the commitment could be held against.
    check("commitment_hex", why !== null || record.commitment_hex === fresh.commitment_hex)
    check("secret_hex", /^[0-9a-f]{64}$/.test(record.secret_hex) && (why !== null) === /^0*$/.test(record.secret_hex))
    check("prk_hex", record.prk_hex === fresh.prk_hex)
    check("keys_hex", sorted(record.keys_hex) === sorted(fresh.keys_hex))
    check("order", JSON.stringify(record.order) === JSON.stringify(fresh.order))
    const texts = [record.context, ...labels, ...contributions.flatMap(({ role, value }) => [role, value])]
    check("NFC", texts.every((text) => text === text.normalize("NFC")))
    check("scrutineers", contributions.filter(({ source }) => source === "scrutineer").length >= 3)
    const faces = { scrutineer: () => 1n, dice: ({ value }) => 6n ** BigInt(value.split(" ").length),
        digits: ({ value }) => 10n ** BigInt(value.length), lottery: ({ outcomes }) => BigInt(outcomes) }
    const chance = contributions.reduce((product, given) => product * faces[given.source](given), 1n)
    check("chance", chance >= fresh.order.reduce((product, _, place) => product * BigInt(place + 1), 1n))
    return wrong
}

if (globalThis.process?.argv[1]?.endsWith("draw.mjs")) {
    const { readFile } = await import("node:fs/promises")
    const record = JSON.parse(await readFile(process.argv[2], "utf8"))
    const wrong = await differences(record)
    console.log(wrong.length ? `Not right: ${wrong.join(", ")}` : `Right: ${record.order.join(" ")}`)
    process.exitCode = wrong.length ? 1 : 0
}
