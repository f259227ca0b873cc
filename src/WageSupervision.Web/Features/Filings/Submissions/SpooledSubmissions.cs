using MediatR;
using WageSupervision.Web.Features.Filings.Api;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Outages;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>Takes in files that were laid down during an outage.</summary>
/// <typeparam name="TSubmit">The command that hands one in.</typeparam>
/// <param name="handler">What it would have done then.</param>
public sealed class SpooledSubmissions<TSubmit>(IRequestHandler<TSubmit, Submitted> handler) : ISpoolIntake
    where TSubmit : IRequest<Submitted>, ISpoolable
{
    /// <inheritdoc/>
    public Type Command => typeof(TSubmit);

    /// <inheritdoc/>
    public async Task<string> TakeAsync(ISpoolable command, CancellationToken cancellationToken)
    {
        try
        {
            return (await handler.Handle((TSubmit)command, cancellationToken)).ReceiptNumber;
        }
        catch (IdempotencyException)
        {
            throw Refuse.Field(IdempotencyKey.Header, "这个 Idempotency-Key 后来用于另一份内容。");
        }
    }
}
