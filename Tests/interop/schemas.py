"""The schemas that the program's JSON is published with, and ways to break a document."""

import copy
import json
from pathlib import Path

import jsonschema
from referencing import Registry, Resource

_FOLDER = Path(__file__).resolve().parents[2] / "schemas"
_SUFFIX = ".schema.json"


def names():
    """The documents that have a schema."""
    return sorted(path.name.removesuffix(_SUFFIX) for path in _FOLDER.iterdir())


def _load():
    schemas = {}
    for name in names():
        schema = json.loads((_FOLDER / (name + _SUFFIX)).read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        schemas[name] = schema
    return schemas


_SCHEMAS = _load()
# One schema refers to another by the name of its file.
_REGISTRY = Registry().with_resources(
    (name + _SUFFIX, Resource.from_contents(schema)) for name, schema in _SCHEMAS.items()
)


def faults(name, document):
    """What a schema finds wrong with a document."""
    schema = {"$ref": name + _SUFFIX}
    found = jsonschema.Draft202012Validator(schema, registry=_REGISTRY).iter_errors(document)
    return [f"{fault.json_path}: {fault.message[:200]}" for fault in found]


def small(document):
    """A document with one element in each list: the one that says most."""
    if isinstance(document, dict):
        return {key: small(value) for key, value in document.items()}
    if isinstance(document, list):
        return [small(max(document, key=lambda value: len(json.dumps(value))))] if document else []
    return document


def breaches(document, free=(), either=()):
    """The changes that no program may meet: (what was changed, the changed document).

    Each object lacks a key, has one too many, and each value has another type. `free` names the
    objects whose keys are data, `either` the keys whose values may be of several types.
    """
    for path, value in _nodes(document):
        name = "/".join(map(str, path))
        # The keys of such an object say nothing about the types of its values.
        is_either = path and (path[-1] in either or len(path) > 1 and path[-2] in free)
        for other in _others(value, is_either):
            yield f"{name} is {other!r}", _changed(document, path, other)
        if isinstance(value, dict):
            yield f"{name} has another key", _changed(document, path, value | {"another": None})
            for key in [] if path and path[-1] in free else value:
                less = {k: v for k, v in value.items() if k != key}
                yield f"{name} lacks {key}", _changed(document, path, less)


def _nodes(document, path=()):
    yield path, document
    pairs = document.items() if isinstance(document, dict) else ()
    pairs = enumerate(document) if isinstance(document, list) else pairs
    for key, value in pairs:
        yield from _nodes(value, (*path, key))


def _others(value, is_either):
    """Values of other types than that of a value."""
    if isinstance(value, dict):
        return [[]]
    if isinstance(value, list):
        return [{}]
    scalars = [] if is_either else ["x"] if not isinstance(value, str | None) else [7.5]
    return [["x"], *scalars]


def _changed(document, path, value):
    if not path:
        return value
    changed = copy.deepcopy(document)
    node = changed
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return changed
