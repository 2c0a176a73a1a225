"""Finds what is over of the ward's own software."""

from collections.abc import Mapping

from app.api.records import ApiToken
from app.news.records import Webhook, WebhookDelivery
from app.retention.find.queries import Find
from app.retention.kinds import Kind

OF_SOFTWARE: Mapping[Kind, Find] = {
    Kind.API_TOKEN: Find(ApiToken, lambda before: (ApiToken.expires_at < before) | (ApiToken.ended_at < before)),
    Kind.WEBHOOK_DELIVERY: Find(WebhookDelivery, lambda before: WebhookDelivery.at < before),
    Kind.WEBHOOK: Find(
        Webhook,
        lambda before: Webhook.ended_at < before,
        ((WebhookDelivery, WebhookDelivery.webhook_id.in_),),
    ),
}
