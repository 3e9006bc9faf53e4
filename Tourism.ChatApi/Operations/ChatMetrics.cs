using System.Diagnostics.Metrics;
using Tourism.ChatApi.Intents;

namespace Tourism.ChatApi.Operations;

/// <summary>The front door's own numbers.</summary>
internal sealed class ChatMetrics
{
    public const string MeterName = "Tourism.ChatApi";

    private const string ResponseType = "response_type";

    private readonly Counter<long> turns;

    public ChatMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        turns = meter.CreateCounter<long>("chat_turns", description: "Turns answered.");
        foreach (var type in ResponseTypes.All)
        {
            turns.Add(0, KeyValuePair.Create<string, object?>(ResponseType, type)); // there from the start, for rates and alerts
        }
    }

    public void TurnAnswered(string responseType) => turns.Add(1, KeyValuePair.Create<string, object?>(ResponseType, responseType));
}
