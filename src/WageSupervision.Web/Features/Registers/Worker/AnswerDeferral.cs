using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using MediatR;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers.Worker;

/// <summary>The worker agrees to an own deferral, or does not. May be said again until the payday; the last word counts and all are kept.</summary>
/// <param name="EntryId">The deferral.</param>
/// <param name="TermsSequence">The terms that were shown; other ones are not answered by it.</param>
/// <param name="Agreed">同意; otherwise 不同意.</param>
/// <param name="Reason">In the worker's words.</param>
[CommandName("AnswerDeferral", "劳动者答复延期支付")]
[AllowedTo(Role.Worker)]
public sealed record AnswerDeferral(Guid EntryId, int TermsSequence, bool? Agreed, string? Reason) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => EntryId.ToString();
}

/// <summary>Shape of <see cref="AnswerDeferral"/>.</summary>
public sealed class AnswerDeferralValidator : AbstractValidator<AnswerDeferral>
{
    /// <summary>Sets the checks.</summary>
    public AnswerDeferralValidator()
    {
        RuleFor(r => r.Agreed).NotNull().WithMessage("请选择同意或者不同意。");
        RuleFor(r => r.Reason).MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.Reason).Must(text => text is null || !PersonalNumbers.Appear(text))
            .WithMessage("请不要写身份证号、银行卡号、电话号码：您的答复会一直保留，企业和监察员看得到。请删去号码再提交。");
    }
}

/// <summary>Keeps what was said, bound to the very terms by the hash of their event.</summary>
public sealed class AnswerDeferralHandler(AppDbContext database, RegisterBooks books, ICurrentUser user, PortalClock clock)
    : IRequestHandler<AnswerDeferral, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AnswerDeferral request, CancellationToken cancellationToken)
    {
        var (open, own) = await books.LoadOwnAsync(request.EntryId, toChange: true, cancellationToken);
        var citation = RegisterCitations.CitationOf(RegisterKind.Deferral);
        if (open.Entry.WithdrawnBecause is not null || open.Entry.Particulars is not DeferralParticulars { AsksWorkers: true } deferral)
        {
            throw new ProcedureRuleException("nothing-to-answer", citation, "企业已经撤销这项延期，或者改成不需要您同意，请刷新页面看现在的内容。");
        }

        if (request.TermsSequence != open.Entry.TermsSequence)
        {
            throw new ProcedureRuleException("terms-changed", citation, "企业刚刚更正了延期的内容，请刷新页面，看过更正后的内容再答复。");
        }

        if (books.Today > deferral.Payday)
        {
            throw new ProcedureRuleException("answer-too-late", citation, $"发放日（{Show.Date(deferral.Payday)}）已经过了，不能再答复。没有答复的，不算同意。");
        }

        var (now, reason) = (clock.Now, (request.Reason ?? "").Trim());
        var said = new RegisterConsentRow
        {
            EnterpriseId = own.EnterpriseId,
            ConsentId = Guid.CreateVersion7(),
            EntryId = own.EntryId,
            WorkerId = own.WorkerId,
            TermsSequence = request.TermsSequence,
            Agreed = request.Agreed!.Value,
            Reason = reason,
            SaidBy = user.Id,
            SaidAt = now,
            Hash = HashOf(open.Events[request.TermsSequence - 1].Hash, own.WorkerId, request.Agreed.Value, reason, user.Id, now),
        };
        database.RegisterConsents.Add(said);
        books.Shadow(open with { Said = [.. open.Said, said] });
        return Unit.Value;
    }

    /// <summary>SHA-256 over the terms' event, the worker, the word, who said it and when to the microsecond.</summary>
    internal static byte[] HashOf(byte[] terms, Guid workerId, bool agreed, string reason, Guid saidBy, DateTimeOffset saidAt) => SHA256.HashData(
        [.. terms, .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"|{workerId:N}|{(agreed ? 1 : 0)}|{saidBy:N}|{saidAt.UtcTicks / 10}|{reason}"))]);
}
