import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import test from "node:test"
import { differences, recompute } from "./draw.mjs"

const read = async (name) =>
    JSON.parse(await readFile(new URL(`../Tests/CountingTests/cases/${name}`, import.meta.url), "utf8"))
const records = ["draw-record.json", "draw-record-withdrawn.json", "draw-record-without-seed.json"]

test("the published vectors of PJ-DRAW-1 come out", async () => {
    const { pj_draw_1: vectors } = await read("draw-vectors.json")
    assert.equal(Object.keys(vectors).length, 4)
    for (const vector of Object.values(vectors)) {
        const { labels_hash_hex, ...fresh } = await recompute(vector)
        const { commitment_hex, prk_hex, keys_hex, order } = vector
        assert.deepEqual(fresh, { commitment_hex, prk_hex, keys_hex, order })
    }
})

for (const name of records) {
    test(`${name} is right`, async () => assert.deepEqual(await differences(await read(name)), []))
}

test("a changed record is told by the field that changed", async () => {
    const change = async (edit) => {
        const record = await read("draw-record.json")
        edit(record)
        return differences(record)
    }
    assert.deepEqual(await change((record) => record.order.reverse()), ["order"])
    assert.deepEqual(await change((record) => (record.commitment_hex = "00")), ["commitment_hex"])
    assert.deepEqual(await change((record) => (record.keys_hex.P01 = "00")), ["keys_hex"])
    assert.deepEqual(await change((record) => record.labels.reverse()), ["labels_hash_hex"])
    assert.deepEqual(await change((record) => (record.contributions[0].value = "3072")), ["prk_hex", "keys_hex", "order"])
    assert.deepEqual(await change((record) => (record.contributions[0].source = "digits")), ["scrutineers"])
    assert.deepEqual(await change((record) => (record.contributions[3].source = "scrutineer")), ["chance"])
    assert.deepEqual(await change((record) => (record.why_without_secret = "lost")), ["secret_hex"])
})
