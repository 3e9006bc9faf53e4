using Tourism.ChatApi.Intents;
using Tourism.ChatApi.Operations;
using Tourism.Core.Contracts;
using Tourism.Core.Text;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Turns;

/// <summary>Leads a turn from the question to the stored answer: begin (session, context, intent), answer, finish.</summary>
internal sealed class TurnRunner(
    TurnHistory history,
    IntentResolver resolver,
    SearchAnswers searches,
    PlaceAnswers places,
    PlanAnswers plans,
    ChatMetrics metrics,
    TimeProvider time)
{
    /// <summary>Takes the turn up once those before it are done; null when the session does not exist for its caller.</summary>
    public async Task<Turn?> BeginAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var text = request.Text!.Trim();
        var opened = await history.OpenAsync(request.SessionId, cancellationToken);
        if (opened.State == HistoryState.Refused)
        {
            return null;
        }

        try
        {
            var language = request.Language ?? LanguageDetector.Detect(text);
            var intent = resolver.Resolve(text, history.ContextOf(opened.Session), SeoulTime.DateOf(time.GetUtcNow()));
            return new Turn(text, language, intent, started) { Session = opened.Session, HistoryFailed = opened.State == HistoryState.Failed };
        }
        catch
        {
            await (opened.Session?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    /// <exception cref="StoreUnavailableException">RagApi is needed and cannot be asked.</exception>
    public Task<Answer> AnswerAsync(Turn turn, CancellationToken cancellationToken) => turn.Intent switch
    {
        SearchIntent search => searches.AnswerAsync(search, turn.Language, cancellationToken),
        PlaceIntent place => places.AnswerAsync(place, turn.Language, cancellationToken),
        NearbyIntent near => places.AnswerAsync(near, turn.Language, cancellationToken),
        NearestIntent nearest => Task.FromResult(PlaceAnswers.Order(nearest, turn.Language)),
        PlanIntent plan => plans.AnswerAsync(plan, turn.Language, cancellationToken),
        TalkIntent talk => Task.FromResult(new Answer(ChatTexts.For(talk.Topic, turn.Language))),
        _ => throw new InvalidOperationException($"There is no answer to {turn.Intent}."),
    };

    /// <summary>Stores the turn when it belongs to a session, and gives the answer as it goes out.</summary>
    public async Task<ChatResponse> FinishAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        var response = ChatResponses.Build(answer, time.GetElapsedTime(turn.Started));
        if (turn.HistoryFailed)
        {
            response = ChatResponses.WithoutHistory(response);
        }
        else if (turn.Session is { } session)
        {
            response = await history.StoreAsync(turn, session, response, cancellationToken);
            await turn.DisposeAsync(); // the next turn need not wait until this answer is sent
        }

        metrics.TurnAnswered(ChatResponses.TypeOf(response));
        return response;
    }
}
