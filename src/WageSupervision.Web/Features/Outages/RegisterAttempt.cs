using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Outages;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Outages;

/// <summary>Registers a file laid down during an outage, as the person who handed it in and with the time at which it came.</summary>
/// <param name="Number">待登记回执号.</param>
[CommandName("RegisterAttempt", "登记中断期间收到的文件（系统）")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record RegisterAttempt(string? Number) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => Number ?? "";
}

/// <summary>Shape of <see cref="RegisterAttempt"/>.</summary>
public sealed class RegisterAttemptValidator : AbstractValidator<RegisterAttempt>
{
    /// <summary>Sets the checks.</summary>
    public RegisterAttemptValidator() => RuleFor(r => r.Number).Must(number => FilingSpool.IsWellFormed(number ?? "")).WithMessage("没有这个待登记回执号。");
}

/// <summary>Registers: the filing and the record that it was registered are one transaction, so that a crash between them cannot be.</summary>
public sealed class RegisterAttemptHandler(
    AppDbContext database, FilingSpool spool, ICurrentUser user, PortalClock clock, IEnumerable<ISpoolIntake> intakes)
    : IRequestHandler<RegisterAttempt, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RegisterAttempt request, CancellationToken cancellationToken)
    {
        var attempt = spool.Find(request.Number!);
        if (attempt is null || attempt.EnterpriseId != user.EnterpriseId || attempt.UserId != user.Id)
        {
            throw new NotFoundException();
        }

        if (await database.SpoolRegistrations.AnyAsync(r => r.EnterpriseId == attempt.EnterpriseId && r.AttemptNumber == attempt.Number, cancellationToken))
        {
            // Registered before a crash; only its file was left.
            return Unit.Value;
        }

        var (receipt, refusal) = await TakeAsync(attempt, cancellationToken);
        database.SpoolRegistrations.Add(new SpoolRegistrationRow
        {
            EnterpriseId = attempt.EnterpriseId,
            AttemptNumber = attempt.Number,
            ReceivedAt = attempt.ReceivedAt,
            FileHash = attempt.FileHash,
            FileSize = attempt.FileSize,
            RegisteredAt = clock.Now,
            ReceiptNumber = receipt,
            Refusal = refusal,
        });
        return Unit.Value;
    }

    private async Task<(string? Receipt, string Refusal)> TakeAsync(SpooledAttempt attempt, CancellationToken cancellationToken)
    {
        // Rights were looked at without the database, by what it had said before.
        var day = DateOnly.FromDateTime(PortalClock.Local(attempt.ReceivedAt));
        if (!await database.Users.AnyAsync(a => a.Id == attempt.UserId && a.Role == Role.EnterpriseFiler
            && (a.DisabledAt == null || a.DisabledAt > attempt.ReceivedAt)
            && (a.EnterpriseId == attempt.EnterpriseId || database.FilerMandates.Any(m => m.EnterpriseId == attempt.EnterpriseId && m.AccountId == a.Id
                && m.ValidFrom <= day && m.ValidUntil >= day && (m.EndedAt == null || m.EndedAt > attempt.ReceivedAt))), cancellationToken))
        {
            return (null, "上传时这个账号已经停用，或者不再是这家企业的申报人。");
        }

        try
        {
            using (clock.StandAt(attempt.ReceivedAt))
            {
                return (await SubmitAsync(attempt, cancellationToken), "");
            }
        }
        catch (ValidationException refused)
        {
            return (null, Cut(string.Join(" ", refused.Errors.Select(failure => failure.ErrorMessage))));
        }
        catch (ProcedureRuleException refused)
        {
            return (null, Cut(refused.Message));
        }
    }

    private Task<string> SubmitAsync(SpooledAttempt attempt, CancellationToken cancellationToken)
    {
        var intake = intakes.Single(known => known.Command.Name == attempt.Kind);
        return intake.TakeAsync((ISpoolable)(attempt.Command.Deserialize(intake.Command) ?? throw new InvalidDataException("an attempt holds no command")),
            cancellationToken);
    }

    private static string Cut(string text) => text.Length <= 500 ? text : text[..500];
}
