using System.Text;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Commands;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.Reactions;

/// <summary>Sends the commands of one reaction, many at once, each until its target has decided or has failed too often.</summary>
internal sealed class Dispatch(IReaction reaction, CaseKinds kinds, ReactionMetrics metrics, TimeProvider time, ILogger logger)
{
    private const int AtOnce = 64;
    private const int Tries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Sends what an act causes.</summary>
    /// <param name="act">The act.</param>
    /// <param name="wanted">Which targets.</param>
    /// <param name="cancellationToken">Stops sending; what is under way is waited for.</param>
    /// <returns>What could not be done.</returns>
    public async Task<List<OwedCommand>> Send(Occurrence act, Func<string, bool> wanted, CancellationToken cancellationToken)
    {
        var (owed, sent) = (new List<OwedCommand>(), new List<Task>());
        using var places = new SemaphoreSlim(AtOnce);
        try
        {
            await foreach (var command in reaction.React(act, cancellationToken).Where(command => wanted(command.Target)).WithCancellation(cancellationToken))
            {
                await places.WaitAsync(cancellationToken);
                sent.Add(SendOne(command));
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            ReactionLines.Failed(logger, e, reaction.Name, "its targets", act.Position);
            owed.Add(new OwedCommand(act.Position, ""));
        }
        finally
        {
            await Task.WhenAll(sent);
        }

        return owed;

        async Task SendOne(ReactionCommand command)
        {
            if (!await IsSettled(act, command))
                owed.Add(new OwedCommand(act.Position, command.Target));
            places.Release();
        }
    }

    private async Task<bool> IsSettled(Occurrence act, ReactionCommand command)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await Carry(act, command))
                    return true;
                if (attempt == Tries)
                    throw new InvalidOperationException("The log or the case is busy, or cannot be written.");
            }
            catch (Exception e)
            {
                if (attempt == Tries)
                {
                    ReactionLines.Failed(logger, e, reaction.Name, command.Target, act.Position);
                    return false;
                }
            }

            await Task.Delay(Pause * attempt, time);
        }
    }

    private async Task<bool> Carry(Occurrence act, ReactionCommand command)
    {
        var target = kinds.Find(command.Target) ?? throw new InvalidOperationException($"No kind of case has ids like {command.Target}.");
        var name = IdDerivation.Fingerprint($"reaction/{reaction.Name}/{act.Position}", Encoding.UTF8.GetBytes(command.Target));
        var outcome = await target.Carry(command.Command, new CommandMark(name, name));
        metrics.Sent(reaction.Name, outcome.Kind);
        if (outcome.Kind == CommandOutcomeKind.Refused)
            ReactionLines.Refused(logger, reaction.Name, command.Target, act.Position, string.Join(", ", outcome.Rejections.Select(rejection => rejection.Code)));
        return outcome.Kind != CommandOutcomeKind.NotNow;
    }
}
