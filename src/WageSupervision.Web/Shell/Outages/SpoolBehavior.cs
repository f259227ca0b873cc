using MediatR;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Shell.Outages;

/// <summary>
/// Around the transaction: a file handed in while the database is away is laid down instead, after rights and shape were looked
/// at. Whether a commit that was cut off took place need not be known: registering finds the very same file.
/// </summary>
/// <typeparam name="TRequest">Request.</typeparam>
/// <typeparam name="TResponse">Response.</typeparam>
/// <param name="services">Where it is laid down; the demo's history, which shares the pipeline, has no such place.</param>
/// <param name="user">Who hands it in.</param>
/// <param name="logger">Log.</param>
public sealed partial class SpoolBehavior<TRequest, TResponse>(IServiceProvider services, ICurrentUser user, ILogger<SpoolBehavior<TRequest, TResponse>> logger)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        // A trial is no filing, and must not become one by the way round: it is told to try again.
        try
        {
            return await next();
        }
        catch (Exception failure) when (request is ISpoolable && !user.IsSandbox && ConnectionFailures.Is(failure) && services.GetService<ISpool>() is not null)
        {
            var number = services.GetRequiredService<ISpool>().Lay((ISpoolable)request, user.EnterpriseId, user.Id);
            Kept(logger, number);
            throw new AttemptSpooledException(number);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is away; a file was laid down as {Number}")]
    private static partial void Kept(ILogger logger, string number);
}
