/*
 * A device of FOTA Centre for a bare MCU, in C99: MQTT 3.1.1 over one socket, firmware in chunks over the same
 * connection, nothing on the heap. On a real device, replace flash_write, flash_read and the memory_ functions, and
 * socket by what your network stack has. SHA-256 of FIPS 180-4 is at the end.
 *
 *   cc -std=c99 -Wall -Wextra -o fota_device fota_device.c
 *   ./fota_device HOST PORT PRODUCT_KEY PRODUCT_SECRET DEVICE_KEY
 */
#define _POSIX_C_SOURCE 200112L
#include <netdb.h>
#include <poll.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define CHUNK 2048            /* bytes asked for at a time, at most 16384 */
#define TEXT 256              /* longest text that is kept */
#define CHUNK_SECONDS 5       /* after this silence a chunk is asked for once more */
#define PING_SECONDS 20

static struct {               /* survives a restart */
    char secret[TEXT], version[TEXT], pending[2 * TEXT];
} memory = {"", "1.0.0", ""};

static struct {               /* the file on its way; survives a broken connection, since it is not touched by one */
    char about[2 * TEXT], to[TEXT], file[TEXT], sha256[TEXT];
    uint32_t size, offset;
} fetch;

static const char *host, *port, *product, *product_secret, *key;
static uint8_t packet[CHUNK + 1024];
static int line = -1, waiting;

static void sha256_of_flash(uint32_t size, char hex[65]);

/* ---- what a real device has instead ---- */

static char *path(const char *end) {
    static char name[TEXT];
    snprintf(name, sizeof name, "%s%s", key, end);
    return name;
}

static void flash_write(uint32_t offset, const uint8_t *data, size_t length) {
    FILE *flash = fopen(path(".bin"), offset ? "r+b" : "wb");
    if (!flash || fseek(flash, (long) offset, SEEK_SET) || fwrite(data, 1, length, flash) != length || fclose(flash)) {
        perror("flash");
        exit(1);
    }
}

static size_t flash_read(uint32_t offset, uint8_t *data, size_t length) {
    FILE *flash = fopen(path(".bin"), "rb");
    size_t read = flash && !fseek(flash, (long) offset, SEEK_SET) ? fread(data, 1, length, flash) : 0;
    if (flash) fclose(flash);
    return read;
}

static void memory_load(void) {
    FILE *file = fopen(path(".memory"), "rb");
    if (!file) return;
    if (fread(&memory, sizeof memory, 1, file) != 1) fputs("nothing remembered\n", stderr);
    fclose(file);
}

static void memory_save(void) {
    FILE *file = fopen(path(".memory"), "wb");
    if (!file || fwrite(&memory, sizeof memory, 1, file) != 1 || fclose(file)) perror("memory");
}

/* ---- MQTT ---- */

static int send_all(const uint8_t *bytes, size_t length) {
    while (length) {
        ssize_t sent = send(line, bytes, length, 0);
        if (sent <= 0) return 0;
        bytes += sent;
        length -= (size_t) sent;
    }
    return 1;
}

static int receive_all(uint8_t *bytes, size_t length) {
    while (length) {
        ssize_t got = recv(line, bytes, length, 0);
        if (got <= 0) return 0;
        bytes += got;
        length -= (size_t) got;
    }
    return 1;
}

static size_t put(uint8_t *out, const char *text) {
    size_t length = strlen(text);
    out[0] = (uint8_t) (length >> 8);
    out[1] = (uint8_t) length;
    memcpy(out + 2, text, length);
    return length + 2;
}

static int send_packet(uint8_t first, const uint8_t *body, size_t length) {
    uint8_t head[5] = {first};
    size_t used = 1, rest = length;
    for (; rest > 127; rest /= 128) head[used++] = (uint8_t) (rest % 128 | 128);
    head[used++] = (uint8_t) rest;
    return send_all(head, used) && send_all(body, length);
}

/* The next packet into the buffer, ended by a zero; returns its first byte, or -1 when the connection is gone. */
static int receive_packet(size_t *length) {
    uint8_t first, digit = 128;
    if (!receive_all(&first, 1)) return -1;
    *length = 0;
    for (int shift = 0; digit > 127; shift += 7) {
        if (shift > 21 || !receive_all(&digit, 1)) return -1;
        *length |= (size_t) (digit & 127) << shift;
    }
    if (*length >= sizeof packet || !receive_all(packet, *length)) return -1;
    packet[*length] = 0;
    return first;
}

/* Says something in JSON. QoS 0 is enough: what is lost with the connection is said again on the next one. */
static int say(const char *format, ...) {
    static uint8_t body[1024];
    char topic[TEXT];
    snprintf(topic, sizeof topic, "fota/1/%s/%s/up", product, key);
    size_t start = put(body, topic);
    va_list values;
    va_start(values, format);
    int length = vsnprintf((char *) body + start, sizeof body - start, format, values);
    va_end(values);
    printf("-> %s\n", (char *) body + start);
    return length > 0 && (size_t) length < sizeof body - start && send_packet(0x30, body, start + (size_t) length);
}

static int connect_and_subscribe(void) {
    struct addrinfo hints, *found;
    memset(&hints, 0, sizeof hints);
    hints.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(host, port, &hints, &found)) return 0;
    line = socket(found->ai_family, found->ai_socktype, found->ai_protocol);
    int connected = line >= 0 && !connect(line, found->ai_addr, found->ai_addrlen);
    freeaddrinfo(found);
    char text[TEXT];
    uint8_t body[4 * TEXT];
    size_t length = put(body, "MQTT");
    memcpy(body + length, "\4\302\0\74", 4);          /* MQTT 3.1.1; user, password, clean session; keep alive 60 s */
    length += 4;
    length += put(body + length, key);
    snprintf(text, sizeof text, "%s/%s", product, key);
    length += put(body + length, text);
    length += put(body + length, *memory.secret ? memory.secret : product_secret);
    if (!connected || !send_packet(0x10, body, length) || receive_packet(&length) != 0x20) return 0;
    if (packet[1]) {
        printf("the centre refuses the connection with code %d\n", packet[1]);
        if (packet[1] == 4) *memory.secret = 0;        /* worthless; the next try registers anew */
        return 0;
    }
    memcpy(body, "\0\1", 2);
    snprintf(text, sizeof text, "fota/1/%s/%s/down/#", product, key);
    length = 2 + put(body + 2, text);
    body[length++] = 1;
    return send_packet(0x82, body, length);
}

/* ---- JSON, as much as it takes: the centre's messages are flat, but for the files of a link ---- */

/* Copies the value of a field as it stands, a text without its quotes; tells whether it is there and fits. */
static int field(const char *json, const char *name, char *value, size_t size) {
    char quoted[TEXT];
    snprintf(quoted, sizeof quoted, "\"%s\":", name);
    const char *at = strstr(json, quoted);
    size_t used = 0;
    *value = 0;
    if (!at) return 0;
    at += strlen(quoted);
    int text = *at == '"';
    for (at += text; *at && (text ? *at != '"' : *at != ',' && *at != '}') && used < size - 1; at++) {
        if (*at == '\\' && at[1] && used < size - 2) value[used++] = *at++;
        value[used++] = *at;
    }
    value[used] = 0;
    return text ? *at == '"' : used > 0;
}

static void about(const char *json, char *words, size_t size) {
    char component[TEXT], main_firmware[TEXT];
    field(json, "component", component, sizeof component);
    field(json, "main", main_firmware, sizeof main_firmware);
    snprintf(words, size, "\"component\":\"%s\",\"main\":%s", component, *main_firmware ? main_firmware : "false");
}

/* ---- the upgrade ---- */

static int ask(void) {
    waiting = CHUNK_SECONDS;
    return say("{\"type\":\"chunk\",\"id\":1,\"file\":\"%s\",\"offset\":%lu,\"length\":%d}", fetch.file,
            (unsigned long) fetch.offset, CHUNK);
}

static int begin(const char *json) {
    char size[TEXT];
    about(json, fetch.about, sizeof fetch.about);
    if (!field(json, "to", fetch.to, sizeof fetch.to) || !field(json, "file", fetch.file, sizeof fetch.file)
            || !field(json, "size", size, sizeof size) || !field(json, "sha256", fetch.sha256, sizeof fetch.sha256)) return 1;
    fetch.size = (uint32_t) strtoul(size, NULL, 10);
    fetch.offset = 0;
    return say("{\"type\":\"progress\",%s,\"step\":\"downloading\",\"percent\":0}", fetch.about) && ask();
}

static int finish(void) {
    char sha256[65];
    sha256_of_flash(fetch.size, sha256);
    *fetch.file = 0;
    if (strcmp(sha256, fetch.sha256)) {
        return say("{\"type\":\"result\",%s,\"outcome\":\"download-failed\",\"code\":2,\"reason\":\"the file is damaged\"}", fetch.about);
    }
    if (!say("{\"type\":\"progress\",%s,\"step\":\"installing\"}", fetch.about)) return 0;
    memcpy(memory.pending, fetch.about, sizeof memory.pending);
    memcpy(memory.version, fetch.to, sizeof memory.version);
    memory_save();
    return 0;                                          /* restarts: here, by a new connection */
}

static uint32_t number(const uint8_t *bytes) {
    return (uint32_t) bytes[0] << 24 | (uint32_t) bytes[1] << 16 | (uint32_t) bytes[2] << 8 | bytes[3];
}

static uint32_t crc32(const uint8_t *data, size_t length) {
    uint32_t crc = 0xffffffff;
    while (length--) {
        crc ^= *data++;
        for (int bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

static int chunk(const uint8_t *bytes, size_t length) {
    if (!*fetch.file || length <= 12 || number(bytes + 4) != fetch.offset || number(bytes + 8) != crc32(bytes + 12, length - 12)) return 1;
    unsigned before = fetch.offset * 10ull / fetch.size;
    flash_write(fetch.offset, bytes + 12, length - 12);
    fetch.offset += (uint32_t) (length - 12);
    unsigned tenth = fetch.offset * 10ull / fetch.size;
    if (tenth != before && !say("{\"type\":\"progress\",%s,\"step\":\"downloading\",\"percent\":%u}", fetch.about, tenth * 10)) return 0;
    return fetch.offset < fetch.size ? ask() : finish();
}

static int hear(const char *json) {
    char type[TEXT], words[2 * TEXT];
    field(json, "type", type, sizeof type);
    printf("<- %s\n", type);
    about(json, words, sizeof words);
    if (!strcmp(type, "registered")) {
        if (field(json, "secret", memory.secret, sizeof memory.secret)) memory_save();
    } else if (!strcmp(type, "offer")) {
        return say("{\"type\":\"accept\",%s}", words);
    } else if (!strcmp(type, "link")) {
        return begin(json);
    }
    return 1;
}

static int take(int first, size_t length) {
    if (first >> 4 != 3) return 1;                     /* an acknowledgement */
    size_t topic = (size_t) packet[0] << 8 | packet[1], start = topic + 2;
    if (start + 2 > length) return 0;
    if (first & 6) {                                   /* QoS 1 wants one too */
        if (!send_packet(0x40, packet + start, 2)) return 0;
        start += 2;
    }
    int data = topic > 6 && !memcmp(packet + 2 + topic - 6, "/chunk", 6);
    return data ? chunk(packet + start, length - start) : hear((const char *) packet + start);
}

static int start_talking(void) {
    if (!say("{\"type\":\"report\",\"version\":\"%s\"}", memory.version)) return 0;
    if (*fetch.file) return ask();                     /* goes on where the connection broke */
    if (!*memory.pending) return say("{\"type\":\"request\"}");
    int said = say("{\"type\":\"result\",%s,\"outcome\":\"succeeded\"}", memory.pending);
    *memory.pending = 0;
    memory_save();
    return said;
}

/* Until the connection is gone. A chunk that does not come is asked for once more; silence is broken by a ping. */
static void live(void) {
    int quiet = 0, alive = start_talking();
    while (alive) {
        struct pollfd socket_ready = {line, POLLIN, 0};
        int ready = poll(&socket_ready, 1, 1000);
        size_t length;
        if (ready > 0) {
            int first = receive_packet(&length);
            alive = first >= 0 && take(first, length);
        } else if (*fetch.file && --waiting <= 0) {
            alive = ask();
        } else if (++quiet >= PING_SECONDS) {
            quiet = 0;
            alive = send_packet(0xC0, packet, 0);
        }
    }
}

int main(int count, char **arguments) {
    if (count != 6) {
        fprintf(stderr, "usage: %s HOST PORT PRODUCT_KEY PRODUCT_SECRET DEVICE_KEY\n", arguments[0]);
        return 2;
    }
    host = arguments[1], port = arguments[2], product = arguments[3], product_secret = arguments[4], key = arguments[5];
    setvbuf(stdout, NULL, _IOLBF, 0);
    memory_load();
    for (;;) {
        if (connect_and_subscribe()) live();
        if (line >= 0) close(line);
        sleep(1);
    }
}

/* ---- SHA-256 ---- */

static uint32_t turned(uint32_t word, int by) {
    return word >> by | word << (32 - by);
}

static void sha256_block(uint32_t hash[8], const uint8_t *block) {
    static const uint32_t k[64] = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
        0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
        0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
        0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
        0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
        0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
    uint32_t w[64], v[8];
    for (int i = 0; i < 16; i++) w[i] = number(block + 4 * i);
    for (int i = 16; i < 64; i++) {
        uint32_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (turned(a, 7) ^ turned(a, 18) ^ a >> 3) + w[i - 7] + (turned(b, 17) ^ turned(b, 19) ^ b >> 10);
    }
    memcpy(v, hash, sizeof v);
    for (int i = 0; i < 64; i++) {
        uint32_t one = v[7] + (turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + k[i] + w[i];
        uint32_t two = (turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += one;
        v[0] = one + two;
    }
    for (int i = 0; i < 8; i++) hash[i] += v[i];
}

static void sha256_of_flash(uint32_t size, char hex[65]) {
    uint32_t hash[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    uint8_t block[64];
    uint32_t at = 0;
    int ended = 0, last = 0;
    while (!last) {
        size_t used = at < size ? flash_read(at, block, size - at < 64 ? size - at : 64) : 0;
        at += (uint32_t) used;
        memset(block + used, 0, 64 - used);
        if (used < 64 && !ended) block[used++] = 0x80, ended = 1;
        else if (used < 64) used = 0;
        last = ended && used <= 56;
        for (int i = 0; last && i < 8; i++) block[63 - i] = (uint8_t) ((uint64_t) size * 8 >> 8 * i);
        sha256_block(hash, block);
    }
    for (int i = 0; i < 8; i++) snprintf(hex + 8 * i, 9, "%08lx", (unsigned long) hash[i]);
}
