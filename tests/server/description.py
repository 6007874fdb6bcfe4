# SPDX-License-Identifier: MIT
"""The description of the API, as what every answer is held against."""
import re

from takt_server import Client

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool,
         "null": type(None), "integer": int}
KNOWN = {"$ref", "type", "enum", "const", "anyOf", "pattern", "properties",
         "required", "additionalProperties", "items", "description",
         "minimum", "maximum", "minLength", "maxLength"}


def is_type(value, name):
    return isinstance(value, TYPES[name]) and (
        name != "integer" or not isinstance(value, bool))


class Description:
    def __init__(self, document):
        self.document = document
        self.called = set()
        self.refused = set()  # (method, template, status)

    def resolve(self, node):
        while "$ref" in node:
            at = self.document
            for part in node["$ref"][2:].split("/"):
                at = at[part]
            node = at
        return node

    def faults(self, value, schema, path=""):
        """What of a value is not as its schema says."""
        schema = self.resolve(schema)
        assert set(schema) <= KNOWN, set(schema) - KNOWN
        if "anyOf" in schema:
            told = [list(self.faults(value, one, path))
                    for one in schema["anyOf"]]
            if all(told):
                yield from min(told, key=len)
        names = schema.get("type", [])
        names = [names] if isinstance(names, str) else names
        if names and not any(is_type(value, name) for name in names):
            yield f"{path}: {value!r} is no {names}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{path}: {value!r} is none of {schema['enum']}"
        if "const" in schema and value != schema["const"]:
            yield f"{path}: {value!r} is not {schema['const']!r}"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{path}: {value!r} does not match {schema['pattern']}"
        if isinstance(value, dict):
            yield from self.object_faults(value, schema, path)
        if isinstance(value, list) and "items" in schema:
            for i, one in enumerate(value):
                yield from self.faults(one, schema["items"], f"{path}/{i}")

    def object_faults(self, value, schema, path):
        known = schema.get("properties", {})
        more = schema.get("additionalProperties", True)
        for name in schema.get("required", []):
            if name not in value:
                yield f"{path}/{name} is missing"
        for name, member in value.items():
            if name in known:
                yield from self.faults(member, known[name], f"{path}/{name}")
            elif more is False:
                yield f"{path}/{name} is not described"
            elif more is not True:
                yield from self.faults(member, more, f"{path}/{name}")

    def operation(self, method, path):
        """The template of an address, and the operation there."""
        path = path.split("?")[0]
        for template, item in self.document["paths"].items():
            pattern = re.sub(r"\{\w+\}", "[^/]+", re.escape(template).replace(
                r"\{", "{").replace(r"\}", "}"))
            if method.lower() in item and re.fullmatch(pattern, path):
                return template, item[method.lower()]
        raise AssertionError(f"{method} {path} is not described")

    def check(self, method, path, body, status, headers, seen):
        template, operation = self.operation(method, path)
        answers = operation["responses"]
        assert str(status) in answers, (method, path, body, status, seen)
        answer = self.resolve(answers[str(status)])
        media = (headers.get("Content-Type") or "").split(";")[0]
        if "content" in answer:
            schema = answer["content"].get(media) or answer["content"]["*/*"]
            if "json" in media:
                told = list(self.faults(seen, schema["schema"]))
                assert not told, (method, path, told[:5])
        else:
            assert not seen, (method, path, seen)
        if status < 400:
            self.called.add(operation["operationId"])
            if isinstance(body, dict):
                assert "requestBody" in operation, (method, path, body)
                schema = self.resolve(operation["requestBody"])["content"][
                    "application/json"]["schema"]
                told = list(self.faults(body, schema))
                assert not told, ("sent", method, path, told)
        else:
            assert media == "text/plain" or (
                seen["status"] == status and seen["detail"]), seen
            self.refused.add((method.lower(), template, status))


class Checked(Client):
    """A client whose every answer is held against the description."""

    def __init__(self, server, description):
        super().__init__(server)
        self.description = description

    def ask(self, method, path, body=None, **headers):
        status, got, seen = super().ask(method, path, body, **headers)
        self.description.check(method, path, body, status, got, seen)
        return status, got, seen
