// What the browser's Swift asks of the page and of its own memory.
#include <stddef.h>

/// Fills a place with bytes that nobody can guess; where the page has none, everything stops.
void ballot_random(void *place, size_t count);

/// Zeroes what calls that have returned left on the stack.
void ballot_wipe_stack(void);
