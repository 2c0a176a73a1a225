"""Talks to a state identity provider by OpenID Connect: sends people there, and checks what they come back with."""

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http.client import HTTPException
from typing import Any, cast
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, build_opener

from app.messages.http_gateway import NoRedirect

PATIENCE = 10.0
LARGEST_ANSWER = 256 * 1024
# Signed with a key of the provider's own, published by itself: never with a secret that we know too, never unsigned.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
CLOCKS_DIFFER = 120
SCOPE = "openid profile phone"


class ProviderDown(RuntimeError):
    """It did not answer, or not in a way that anybody understands: perhaps in a while."""


class AnswerRefused(RuntimeError):
    """What came back proves nothing: a code used before, a token for somebody else, an old one."""


@dataclass(frozen=True, slots=True)
class Going:
    """What is kept in the browser of somebody who is at the provider: each is random and holds for one journey."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Provider:
    """One OpenID Connect provider. Its addresses and keys are asked for anew: people come seldom, keys change."""

    issuer: str
    client_id: str
    secret: str = field(repr=False)
    patience: float = PATIENCE

    def address(self, going: Going, back: str) -> str:
        """Where she signs in, and from where she comes back to the address `back`. Raises ProviderDown."""
        # Opening the library costs a tenth of a second: who never signs in so never waits for it.
        from authlib.common.urls import add_params_to_uri
        from authlib.oauth2.rfc7636 import create_s256_code_challenge

        asked = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": back,
            "scope": SCOPE,
            "state": going.state,
            "nonce": going.nonce,
            "code_challenge": create_s256_code_challenge(going.verifier),
            "code_challenge_method": "S256",
            "ui_locales": "vi",
        }
        return str(add_params_to_uri(self._place("authorization_endpoint"), list(asked.items())))

    def claims(self, code: str, going: Going, back: str, now: datetime) -> Mapping[str, Any]:
        """What the provider says of whoever came back with this code. Raises ProviderDown, AnswerRefused."""
        places = self._places()
        answer = self._exchanged(str(places.get("token_endpoint")), code, going, back)
        keys = self._asked(Request(str(places.get("jwks_uri"))))
        proved = self._proved(answer, keys, going, now)
        more = self._more(places, answer)
        if more and more.get("sub") != proved["sub"]:
            raise AnswerRefused("userinfo is about somebody else")
        return {**more, **proved}

    def _exchanged(self, place: str, code: str, going: Going, back: str) -> Mapping[str, Any]:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": back,
            "code_verifier": going.verifier,
        }
        who = b64encode(f"{quote(self.client_id, '')}:{quote(self.secret, '')}".encode()).decode()
        headers = {"Authorization": f"Basic {who}", "Content-Type": "application/x-www-form-urlencoded"}
        return self._asked(Request(place, urlencode(form).encode(), headers, method="POST"))

    def _proved(
        self, answer: Mapping[str, Any], keys: Mapping[str, Any], going: Going, now: datetime
    ) -> Mapping[str, Any]:
        from authlib.oidc.core import CodeIDToken
        from joserfc import jwt
        from joserfc.errors import JoseError
        from joserfc.jwk import KeySet, KeySetSerialization

        wanted = {"iss": {"essential": True, "value": self.issuer}, "aud": {"essential": True, "value": self.client_id}}
        known = {"nonce": going.nonce, "client_id": self.client_id, "access_token": answer.get("access_token")}
        try:
            theirs = KeySet.import_key_set(cast(KeySetSerialization, dict(keys)))
            token = jwt.decode(str(answer.get("id_token")), theirs, algorithms=ALGORITHMS)
            claims = CodeIDToken(token.claims, token.header, options=wanted, params=known)
            claims.validate(now=int(now.timestamp()), leeway=CLOCKS_DIFFER)
        except (JoseError, ValueError, KeyError) as problem:
            raise AnswerRefused(str(problem)) from problem
        return dict(claims)

    def _more(self, places: Mapping[str, Any], answer: Mapping[str, Any]) -> Mapping[str, Any]:
        """What the token itself leaves out, where the provider tells it apart."""
        place = places.get("userinfo_endpoint")
        bearer = {"Authorization": f"Bearer {answer.get('access_token')}"}
        return self._asked(Request(str(place), headers=bearer)) if place else {}

    def _place(self, name: str) -> str:
        place = self._places().get(name)
        if not place:
            raise ProviderDown(f"no {name}")
        return str(place)

    def _places(self) -> Mapping[str, Any]:
        places = self._asked(Request(f"{self.issuer}/.well-known/openid-configuration"))
        if places.get("issuer") != self.issuer:
            raise ProviderDown("it calls itself otherwise")
        return places

    def _asked(self, request: Request) -> Mapping[str, Any]:
        try:
            with build_opener(NoRedirect).open(request, timeout=self.patience) as response:
                read = json.loads(response.read(LARGEST_ANSWER))
        except HTTPError as answer:
            with answer:
                refused = request.method == "POST" and 400 <= answer.code < 500
                raise (AnswerRefused if refused else ProviderDown)(f"answered {answer.code}") from answer
        except (URLError, OSError, HTTPException, ValueError) as problem:
            raise ProviderDown(repr(problem)) from problem
        if not isinstance(read, dict):
            raise ProviderDown("no object")
        return read
