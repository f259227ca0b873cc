"""Reckons a draw by the published description alone; DrawAlgorithmTests holds what it prints. Run: python3 draw_vector.py"""
import hashlib

V = "zj-draw-1"


def h(*parts):
    return hashlib.sha256("|".join(parts).encode()).hexdigest()


entries = [h(V, "id", "salt%02d" % i, "91330106TEST%06d" % i) for i in range(1, 13)]
officers = [h(V, "id", "osalt%02d" % i, "浙测%02d" % i) for i in range(1, 5)]
excluded = [(officers[0], entries[2], "recusal"), (officers[1], entries[4], "lastTime")]
population = h(V, "list", *sorted(entries))
pool = h(V, "pool", *sorted(officers), "except", *sorted("%s/%s/%s" % each for each in excluded))
secret, plan, source, count = "00" * 31 + "2a", "测试人社监抽〔2026〕1号", "双色球", 5
commitment = h(V, "commitment", plan, population, pool, str(count), source, secret)
seed = h(V, "seed", secret, "31415926535897932384", "27182818284590452353", "01 02 03")
gone, barred = {each: 0 for each in officers}, {(o, e) for o, e, _ in excluded}
print(population, pool, commitment, seed, sep="\n")
for entry in sorted(entries, key=lambda e: h(V, "enterprise", seed, e))[:count]:
    may = [o for o in officers if (o, entry) not in barred]
    going = sorted(may, key=lambda o: (gone[o], h(V, "officer", seed, entry, o)))[:2]
    for officer in going:
        gone[officer] += 1
    print(entries.index(entry) + 1, [officers.index(o) + 1 for o in going])
