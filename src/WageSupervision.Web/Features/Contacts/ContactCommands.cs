using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>受理.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Asked">The officer has asked: nothing is before an arbitration commission or a court.</param>
/// <param name="RespondentId">The registered enterprise that it is about, or <c>null</c>.</param>
[Takes<AcceptContactStep>]
public sealed record AcceptContact(Guid ContactId, bool Asked, long? RespondentId) : ICommand<Unit>, IContactCommand<AcceptTerms>
{
    /// <inheritdoc/>
    public Step<Contact, ContactFacts, AcceptTerms> Step => Steps.The<AcceptContactStep>();

    /// <inheritdoc/>
    public AcceptTerms Terms => new(Asked, RespondentId);
}

/// <summary>Shape of <see cref="AcceptContact"/>.</summary>
public sealed class AcceptContactValidator : AbstractValidator<AcceptContact>
{
    /// <summary>Sets the checks.</summary>
    public AcceptContactValidator() =>
        RuleFor(r => r.RespondentId).GreaterThan(Subjects.OfNoEnterprise).When(r => r.RespondentId is not null).WithMessage("请从列表里选择企业。");
}

/// <summary>Accepts it; the enterprise has to lie in the officer's area.</summary>
public sealed class AcceptContactHandler(ContactFiles contacts, AppDbContext database, ICurrentUser user) : IRequestHandler<AcceptContact, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AcceptContact request, CancellationToken cancellationToken)
    {
        if (request.RespondentId is { } id && !await database.Employers.InArea(user.Area).AnyAsync(e => e.EnterpriseId == id, cancellationToken))
        {
            throw new NotFoundException();
        }

        await contacts.TakeAsync(request.ContactId, request.Step, request.Terms, version: null, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>告知补正.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="List">What lacks, all of it.</param>
/// <param name="Due">The last day.</param>
[Takes<AskSupplementStep>]
public sealed record AskSupplement(Guid ContactId, string? List, DateOnly? Due) : ICommand<Unit>, IContactCommand<SupplementRequestTerms>
{
    /// <inheritdoc/>
    public Step<Contact, ContactFacts, SupplementRequestTerms> Step => Steps.The<AskSupplementStep>();

    /// <inheritdoc/>
    public SupplementRequestTerms Terms => new((List ?? "").Trim(), Due);
}

/// <summary>Shape of <see cref="AskSupplement"/>.</summary>
public sealed class AskSupplementValidator : AbstractValidator<AskSupplement>
{
    /// <summary>Sets the checks.</summary>
    public AskSupplementValidator()
    {
        RuleFor(r => r.List).NotEmpty().WithMessage("请写明要补什么，一次说全。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.Due).NotNull().WithMessage("请填写补正期限，如 2026-12-05。");
    }
}

/// <summary>不予受理.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Ground">Why.</param>
/// <param name="Reason">The facts behind it.</param>
/// <param name="WhereToGo">Who can help instead.</param>
[Takes<RefuseContactStep>]
public sealed record RefuseContact(Guid ContactId, RefusalGround? Ground, string? Reason, string? WhereToGo) : ICommand<Unit>, IContactCommand<RefusalTerms>
{
    /// <inheritdoc/>
    public Step<Contact, ContactFacts, RefusalTerms> Step => Steps.The<RefuseContactStep>();

    /// <inheritdoc/>
    public RefusalTerms Terms => new(Ground, (Reason ?? "").Trim(), (WhereToGo ?? "").Trim());
}

/// <summary>Shape of <see cref="RefuseContact"/>.</summary>
public sealed class RefuseContactValidator : AbstractValidator<RefuseContact>
{
    /// <summary>Sets the checks.</summary>
    public RefuseContactValidator()
    {
        RuleFor(r => r.Ground).NotNull().WithMessage("请选择不予受理的情形。");
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明事实，如“来人说已于 11 月申请仲裁”。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.WhereToGo).NotEmpty().WithMessage("请写明来人可以去哪里解决。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
    }
}

/// <summary>转交用工所在地.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="RegionCode">The county.</param>
/// <param name="Reason">Why it is the one.</param>
[Takes<ReferContactStep>]
public sealed record ReferContact(Guid ContactId, string? RegionCode, string? Reason) : ICommand<Unit>, IContactCommand<ReferralTerms>
{
    /// <inheritdoc/>
    public Step<Contact, ContactFacts, ReferralTerms> Step => Steps.The<ReferContactStep>();

    /// <inheritdoc/>
    public ReferralTerms Terms => new(RegionCode, "", (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ReferContact"/>.</summary>
public sealed class ReferContactValidator : AbstractValidator<ReferContact>
{
    /// <summary>Sets the checks.</summary>
    /// <param name="parameters">The counties.</param>
    public ReferContactValidator(LegalParameters parameters)
    {
        RuleFor(r => r.RegionCode).Must(code => code is not null && parameters.Divisions.Find(code) is { Level: RegionLevel.County })
            .WithMessage("请选择用工所在的县（市、区）。");
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明为什么由那里办理，如“工地在余杭区”。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
    }
}

/// <summary>Refers it to the office of the county.</summary>
public sealed class ReferContactHandler(ContactFiles contacts, LegalParameters parameters) : IRequestHandler<ReferContact, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ReferContact request, CancellationToken cancellationToken)
    {
        var office = parameters.Divisions.Find(request.RegionCode!)!.Name + "人力资源和社会保障部门";
        await contacts.TakeAsync(request.ContactId, request.Step, request.Terms with { Office = office }, version: null, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>并入重复的另一件.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="DuplicateNumber">The number of the other one.</param>
[Takes<LinkContactStep>]
public sealed record LinkContact(Guid ContactId, string? DuplicateNumber) : ICommand<Unit>, IGatedCommand<Contact, ContactFacts>
{
    /// <inheritdoc/>
    public Guid SubjectId => ContactId;

    /// <inheritdoc/>
    public Step<Contact, ContactFacts> Gated => Steps.The<LinkContactStep>();
}

/// <summary>Shape of <see cref="LinkContact"/>.</summary>
public sealed class LinkContactValidator : AbstractValidator<LinkContact>
{
    /// <summary>Sets the checks.</summary>
    public LinkContactValidator() => RuleFor(r => r.DuplicateNumber).NotEmpty().WithMessage("请填写另一件的登记编号。");
}

/// <summary>Looks the other one up and links.</summary>
public sealed class LinkContactHandler(ContactFiles contacts) : IRequestHandler<LinkContact, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(LinkContact request, CancellationToken cancellationToken)
    {
        var opened = await contacts.LoadToChangeAsync(request.ContactId, cancellationToken);
        var number = ContactNumbers.Fold(request.DuplicateNumber);
        var other = await contacts.Visible().AsNoTracking().SingleOrDefaultAsync(c => c.ContactNumber == number, cancellationToken)
            ?? throw Refuse.Field("DuplicateNumber", "本机关没有这个编号的登记，请核对。");
        await contacts.TakeAsync(opened, Steps.The<LinkContactStep>(), new LinkTerms(other.ContactId, other.ContactNumber, other.Stage),
            cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>登记撤回.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Reason">How it was said.</param>
[Takes<WithdrawContactStep>]
public sealed record WithdrawContact(Guid ContactId, string? Reason) : ICommand<Unit>, IContactCommand<string>
{
    /// <inheritdoc/>
    public Step<Contact, ContactFacts, string> Step => Steps.The<WithdrawContactStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="WithdrawContact"/>.</summary>
public sealed class WithdrawContactValidator : AbstractValidator<WithdrawContact>
{
    /// <summary>Sets the checks.</summary>
    public WithdrawContactValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明来人怎样表示撤回的，如“本人来电，工资已经收到”。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
}

/// <summary>答复结果.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Text">In writing.</param>
[Takes<AnswerContactStep>]
public sealed record AnswerContact(Guid ContactId, ContactOutcome? Outcome, string? Text) : ICommand<Unit>, IContactCommand<ContactAnswerTerms>
{
    /// <inheritdoc/>
    public Step<Contact, ContactFacts, ContactAnswerTerms> Step => Steps.The<AnswerContactStep>();

    /// <inheritdoc/>
    public ContactAnswerTerms Terms => new(Outcome, (Text ?? "").Trim());
}

/// <summary>Shape of <see cref="AnswerContact"/>.</summary>
public sealed class AnswerContactValidator : AbstractValidator<AnswerContact>
{
    /// <summary>Sets the checks.</summary>
    public AnswerContactValidator()
    {
        RuleFor(r => r.Outcome).NotNull().WithMessage("请选择结果。");
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明处理的情况。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
    }
}

/// <summary>查看来人信息.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Purpose">For what.</param>
[Takes<OpenInformantStep>]
public sealed record OpenInformant(Guid ContactId, InformantPurpose? Purpose) : ICommand<Unit>, IContactCommand<InformantPurpose?>
{
    /// <inheritdoc/>
    public Step<Contact, ContactFacts, InformantPurpose?> Step => Steps.The<OpenInformantStep>();

    /// <inheritdoc/>
    public InformantPurpose? Terms => Purpose;
}

/// <summary>Shape of <see cref="OpenInformant"/>.</summary>
public sealed class OpenInformantValidator : AbstractValidator<OpenInformant>
{
    /// <summary>Sets the checks.</summary>
    public OpenInformantValidator() => RuleFor(r => r.Purpose).NotNull().WithMessage("请选择为什么要看；会记入本件的经过。");
}
