// GMP on big-endian bytes, so that nothing of ours stands between an oracle and what it says.
#include <gmp.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const uint8_t *bytes;
    size_t count;
} whole;

static inline void whole_load(mpz_t number, whole given) {
    mpz_init(number);
    mpz_import(number, given.count, 1, 1, 1, 0, given.bytes);
}

// Writes the number with as many bytes as it needs, and says how many.
static inline size_t whole_store(uint8_t *out, mpz_t number) {
    size_t count = 0;
    mpz_export(out, &count, 1, 1, 1, 0, number);
    return count;
}

typedef enum { whole_plus, whole_minus, whole_times, whole_power, whole_modulo, whole_inverse, whole_quotient } whole_act;

// left act right, modulo the modulus unless that is 0; a quotient is rounded down. `out` holds all that can come out.
static inline size_t whole_compute(uint8_t *out, whole_act act, whole left, whole right, whole modulus) {
    mpz_t a, b, m, r;
    whole_load(a, left);
    whole_load(b, right);
    whole_load(m, modulus);
    mpz_init(r);
    switch (act) {
    case whole_plus: mpz_add(r, a, b); break;
    case whole_minus: mpz_sub(r, a, b); break;
    case whole_times: mpz_mul(r, a, b); break;
    case whole_power: mpz_powm(r, a, b, m); break;
    case whole_modulo: mpz_mod(r, a, m); break;
    case whole_inverse: if (!mpz_invert(r, a, m)) mpz_set_ui(r, 0); break;
    case whole_quotient: mpz_tdiv_q(r, a, b); break;
    }
    if (mpz_sgn(m)) mpz_mod(r, r, m);
    size_t count = whole_store(out, r);
    mpz_clears(a, b, m, r, NULL);
    return count;
}

// Decimal digits; `out` holds three for each byte, and two more.
static inline size_t whole_digits(char *out, whole given) {
    mpz_t number;
    whole_load(number, given);
    mpz_get_str(out, 10, number);
    mpz_clear(number);
    return strlen(out);
}

// Of zero-terminated decimal digits; `out` holds a byte for each digit.
static inline size_t whole_of_digits(uint8_t *out, const char *digits) {
    mpz_t number;
    size_t count = 0;
    if (mpz_init_set_str(number, digits, 10) == 0) count = whole_store(out, number);
    mpz_clear(number);
    return count;
}
