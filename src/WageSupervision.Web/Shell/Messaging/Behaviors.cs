using System.Diagnostics;
using System.Reflection;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Shell.Messaging;

/// <summary>First: is this person allowed to send this request.</summary>
/// <typeparam name="TRequest">Request.</typeparam>
/// <typeparam name="TResponse">Response.</typeparam>
/// <param name="user">Who sends.</param>
public sealed class AuthoriseBehavior<TRequest, TResponse>(ICurrentUser user) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly AllowedToAttribute? AllowedTo = typeof(TRequest).GetCustomAttribute<AllowedToAttribute>();
    private static readonly bool Anyone = typeof(TRequest).IsDefined(typeof(AllowedToAnyoneAttribute), false);

    /// <inheritdoc/>
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        // A request without a statement of who may send it is nobody's.
        if (!Anyone && (AllowedTo is null || user.Role is not { } role || !AllowedTo.Roles.Contains(role)))
        {
            throw new ForbiddenException();
        }

        return next();
    }
}

/// <summary>
/// Second: the shape of the request, nothing of the law. Where something is refused, everything else that is wrong is looked for
/// too, so that nobody mends one field only to be told of the next; and where the step may not be taken at all, that is told first.
/// </summary>
/// <typeparam name="TRequest">Request.</typeparam>
/// <typeparam name="TResponse">Response.</typeparam>
/// <param name="validators">Its validators.</param>
/// <param name="trials">What the procedure says of its particulars.</param>
/// <param name="form">How the form was read.</param>
public sealed class ValidateBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators, IEnumerable<ITrial<TRequest>> trials, FormReading form)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        List<ValidationFailure> failures = [];
        foreach (var validator in validators)
        {
            failures.AddRange((await validator.ValidateAsync(request, cancellationToken)).Errors);
        }

        if (failures.Count > 0 || form.IsBroken)
        {
            form.AlsoWrong = await TryAsync(request, cancellationToken);
            throw new ValidationException(failures);
        }

        try
        {
            return await next();
        }
        catch (ProcedureRuleException refused) when (refused.Field is not null)
        {
            form.AlsoWrong = await TryAsync(request, cancellationToken);
            throw;
        }
    }

    private async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(TRequest request, CancellationToken cancellationToken)
    {
        List<ProcedureRuleException> refused = [];
        foreach (var trial in trials)
        {
            refused.AddRange(await trial.TryAsync(request, cancellationToken));
        }

        return refused;
    }
}

/// <summary>Third: a command is one transaction, all or nothing.</summary>
/// <typeparam name="TRequest">Request.</typeparam>
/// <typeparam name="TResponse">Response.</typeparam>
/// <param name="database">The database.</param>
/// <param name="after">What follows the commit.</param>
/// <param name="form">The form that it carries out.</param>
/// <param name="clock">When.</param>
public sealed class TransactionBehavior<TRequest, TResponse>(AppDbContext database, AfterCommit after, FormReading form, PortalClock clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not ICommand<TResponse>)
        {
            return await next();
        }

        after.Begin();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var first = form is { Sent: not null, IsClaimed: false };
            if (first)
            {
                await form.Sent!.ClaimAsync(database, clock.Now, cancellationToken);
            }

            var response = await next();
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            form.IsClaimed |= first;
            after.Committed();
            return response;
        }
        catch (Exception conflict) when (Conflicts.IsConflict(conflict))
        {
            throw new ConflictException("刚才有人也在处理这一项，您的操作没有保存。请刷新页面后重试。", conflict);
        }
    }
}

/// <summary>Last: who did it, in the same transaction, so that nothing is done without its entry.</summary>
/// <typeparam name="TRequest">Request.</typeparam>
/// <typeparam name="TResponse">Response.</typeparam>
/// <param name="database">The database.</param>
/// <param name="user">Who.</param>
/// <param name="clock">When.</param>
public sealed class AuditBehavior<TRequest, TResponse>(AppDbContext database, ICurrentUser user, PortalClock clock) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        if (request is ICommand<TResponse>)
        {
            var isNamed = user.IsSignedIn && request is not INamesNobody;
            database.AuditEntries.Add(new AuditEntryRow
            {
                EntryId = Guid.CreateVersion7(),
                At = clock.Now,
                ActorId = isNamed ? user.Id : null,
                ActorRole = isNamed ? user.Role?.ToString() : null,
                Action = CommandNames.Of(typeof(TRequest)).Name,
                Subject = (request as IConcerns)?.Subject,
                TokenId = user.TokenId,
                TraceId = Activity.Current?.TraceId.ToString(),
            });
        }

        return response;
    }
}
