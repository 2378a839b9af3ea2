#!/usr/bin/env python3
"""Checks exported audit entries without Petadaya: audit-verify.py [--heads HEADS.jsonl] ENTRIES.jsonl...

hash = SHA-256(prev_hash || canonical JSON of the entry without its two hashes). Signatures of the
heads need the module "cryptography" and --key audit.pub; without them the heads are taken as they are.
Prints one line for each finding, exit 1 when there is any.
"""
import base64
import hashlib
import json
import sys
from decimal import Decimal


def canonical(value):
    if isinstance(value, dict):
        return "{" + ",".join(text(k) + ":" + canonical(value[k]) for k in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, str):
        return text(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    return json.dumps(value)


def text(value):
    return json.dumps(value, ensure_ascii=False)


def heads_of(path, key):
    heads = {}
    for line in open(path, encoding="utf-8"):
        head = json.loads(line)
        signature = head.pop("signature")
        if key:
            key.verify(base64.b64decode(signature), canonical(head).encode())
        heads.setdefault(head["chain"], {})[head["seq"]] = head["hash"]
    return heads


def check(path, heads):
    chains = {}
    for line in open(path, encoding="utf-8"):
        entry = json.loads(line, parse_float=Decimal)
        chains.setdefault(entry["chain"], []).append(entry)
    found = []
    for chain, entries in chains.items():
        previous, expected = "00" * 32, 1
        for entry in sorted(entries, key=lambda one: one["seq"]):
            seq, prev_hash, hash_ = entry["seq"], entry.pop("prev_hash"), entry.pop("hash")
            if seq != expected:
                found.append((chain, min(seq, expected), "MISSING"))
            elif prev_hash != previous:
                found.append((chain, seq, "UNLINKED"))
            data = bytes.fromhex(prev_hash) + canonical(entry).encode()
            if hashlib.sha256(data).hexdigest() != hash_:
                found.append((chain, seq, "CHANGED"))
            if heads.get(chain, {}).get(seq, hash_) != hash_:
                found.append((chain, seq, "REWRITTEN"))
            previous, expected = hash_, seq + 1
        chains[chain] = expected - 1
    for chain, known in heads.items():
        if max(known) > chains.get(chain, 0):
            found.append((chain, chains.get(chain, 0) + 1, "TAIL_MISSING"))
    return found


def main(words):
    heads, key, files = None, None, []
    while words:
        word = words.pop(0)
        if word == "--heads":
            heads = words.pop(0)
        elif word == "--key":
            from cryptography.hazmat.primitives.serialization import load_der_public_key
            key = load_der_public_key(base64.b64decode(open(words.pop(0)).read()))
        else:
            files.append(word)
    known = heads_of(heads, key) if heads else {}
    wrong = 0
    for path in files:
        for chain, seq, kind in check(path, known):
            print(f"{path} {chain} {seq} {kind}")
            wrong = 1
    return wrong


sys.exit(main(sys.argv[1:]))
