// The C library of a program that has none: the few functions that Embedded Swift calls. Memory that is given back is zeroed, so
// that no secret lies about.
#include "BallotRuntime.h"
#include <stdint.h>

__attribute__((import_module("env"), import_name("random"))) int32_t page_random(void *place, size_t count);

// The page answers 1; what a page that forgot to answer would say is 0.
void ballot_random(void *place, size_t count) {
    if (page_random(place, count) != 1) __builtin_trap();
}

// Single instructions where there is bulk memory: in every browser since 2021.
void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }
void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }
void *memset(void *place, int byte, size_t count) { return __builtin_memset(place, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
    const uint8_t *l = left, *r = right;
    for (; count > 0; count--, l++, r++)
        if (*l != *r) return *l - *r;
    return 0;
}

// The stack grows down from its top to here.
extern char __stack_low;

void ballot_wipe_stack(void) {
    char here;
    memset(&__stack_low, 0, (size_t)(&here - &__stack_low));
}

uintptr_t __stack_chk_guard = 0x5944;
void __stack_chk_fail(void) { __builtin_trap(); }

// Memory: blocks of 2^size bytes behind a header. What is given back waits in the list of its size.
struct block {
    struct block *next;
    uint32_t size;
    uint64_t unused;
};
static struct block *waiting[31];
static char *end;
extern char __heap_base;

static struct block *fresh(size_t bytes) {
    enum { page = 65536 };
    if (!end) end = (char *)(((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15);
    size_t room = __builtin_wasm_memory_size(0) * page - (uintptr_t)end;
    if (room < bytes && __builtin_wasm_memory_grow(0, (bytes - room + page - 1) / page) == SIZE_MAX) __builtin_trap();
    struct block *block = (struct block *)end;
    end += bytes;
    return block;
}

int posix_memalign(void **place, size_t alignment, size_t bytes) {
    if (alignment > sizeof(struct block) || bytes > 1 << 30) __builtin_trap();
    uint32_t size = bytes <= 16 ? 4 : 32 - (uint32_t)__builtin_clzl(bytes - 1);
    struct block *block = waiting[size];
    if (block)
        waiting[size] = block->next;
    else
        block = fresh(sizeof *block + ((size_t)1 << size));
    block->size = size;
    *place = block + 1;
    return 0;
}

void free(void *place) {
    if (!place) return;
    struct block *block = (struct block *)place - 1;
    memset(place, 0, (size_t)1 << block->size);
    block->next = waiting[block->size];
    waiting[block->size] = block;
}

// Tables are shuffled anew in every run.
void arc4random_buf(void *place, size_t count) { ballot_random(place, count); }
