using FluentValidation;
using MediatR;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>登记补充 by an officer: what was told since, as it stands by now.</summary>
[Takes<SupplementStep>]
public sealed record SupplementContact : ContactForm, ICommand<Unit>, IContactCommand<SupplementTerms>
{
    /// <summary>From a form.</summary>
    /// <param name="form">What is known by now.</param>
    /// <param name="contactId">The contact.</param>
    /// <param name="files">What was handed in.</param>
    public SupplementContact(ContactForm form, Guid contactId, IReadOnlyList<byte[]> files)
        : base(form) => (ContactId, Files) = (contactId, files);

    /// <inheritdoc/>
    public Guid ContactId { get; }

    /// <summary>What was handed in.</summary>
    public IReadOnlyList<byte[]> Files { get; }

    /// <inheritdoc/>
    public Step<Contact, ContactFacts, SupplementTerms> Step => Steps.The<SupplementStep>();

    /// <inheritdoc/>
    SupplementTerms IStepCommand<Contact, ContactFacts, SupplementTerms>.Terms => new(Particulars, null, []);
}

/// <summary>Shape of <see cref="SupplementContact"/>.</summary>
public sealed class SupplementContactValidator : ContactFormValidator<SupplementContact>
{
    /// <summary>Sets the checks.</summary>
    public SupplementContactValidator() => RuleFor(r => r.Files).MustBeAttachments();
}

/// <summary>Seals what was told and records that it was.</summary>
public sealed class SupplementContactHandler(ContactFiles contacts, ContactVault vault) : IRequestHandler<SupplementContact, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(SupplementContact request, CancellationToken cancellationToken)
    {
        var opened = await contacts.LoadToChangeAsync(request.ContactId, cancellationToken);
        var terms = new SupplementTerms(
            request.Particulars, vault.StoreText(request.ContactId, request.Facts), vault.StoreFiles(request.ContactId, request.Files));
        await contacts.TakeAsync(opened, request.Step, terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>补充材料 by the informant, with the code of the receipt.</summary>
/// <param name="Number">登记编号.</param>
/// <param name="Digits">The receipt's code.</param>
/// <param name="Text">In the informant's words.</param>
/// <param name="Files">What is attached.</param>
[CommandName("AddToContact", "来人网上补充")]
[AllowedToAnyone]
public sealed record AddToContact(string? Number, string? Digits, string? Text, IReadOnlyList<byte[]> Files) : ICommand<Unit>, INamesNobody;

/// <summary>Shape of <see cref="AddToContact"/>.</summary>
public sealed class AddToContactValidator : AbstractValidator<AddToContact>
{
    /// <summary>Sets the checks.</summary>
    public AddToContactValidator()
    {
        RuleFor(r => r.Text).MaximumLength(2000).WithMessage("请控制在 2000 字以内，其余可以作为材料上传。");
        RuleFor(r => r.Text).NotEmpty().When(r => r.Files.Count == 0).WithMessage("请写要补充的内容，或者选择材料。");
        RuleFor(r => r.Files).MustBeAttachments();
    }
}

/// <summary>Adds it.</summary>
public sealed class AddToContactHandler(ContactFiles contacts, ContactAsking asking, ContactVault vault, PortalClock clock)
    : IRequestHandler<AddToContact, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AddToContact request, CancellationToken cancellationToken)
    {
        var opened = await asking.HeldAsync(request.Number, request.Digits, cancellationToken);
        var terms = new SupplementTerms(null, vault.StoreText(opened.Row.ContactId, request.Text), vault.StoreFiles(opened.Row.ContactId, request.Files));
        var make = Steps.The<SupplementStep>().Enter(opened.File, contacts.FactsOfInformant(opened.File), terms);
        await contacts.RecordAsync(opened, make(""), cancellationToken, SendContactHandler.Informant(clock));
        return Unit.Value;
    }
}

/// <summary>撤回 by the informant, with the code of the receipt.</summary>
/// <param name="Number">登记编号.</param>
/// <param name="Digits">The receipt's code.</param>
/// <param name="Sure">Ticked.</param>
[CommandName("TakeBackContact", "来人网上撤回")]
[AllowedToAnyone]
public sealed record TakeBackContact(string? Number, string? Digits, bool Sure) : ICommand<Unit>, INamesNobody;

/// <summary>Shape of <see cref="TakeBackContact"/>.</summary>
public sealed class TakeBackContactValidator : AbstractValidator<TakeBackContact>
{
    /// <summary>Sets the checks.</summary>
    public TakeBackContactValidator() => RuleFor(r => r.Sure).Equal(true).WithMessage("确实要撤回的，请勾选。");
}

/// <summary>Takes it back.</summary>
public sealed class TakeBackContactHandler(ContactFiles contacts, ContactAsking asking, PortalClock clock) : IRequestHandler<TakeBackContact, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(TakeBackContact request, CancellationToken cancellationToken)
    {
        var opened = await asking.HeldAsync(request.Number, request.Digits, cancellationToken);
        var make = Steps.The<WithdrawContactStep>().Enter(opened.File, contacts.FactsOfInformant(opened.File), "来人凭回执码在网上撤回");
        await contacts.RecordAsync(opened, make(""), cancellationToken, SendContactHandler.Informant(clock));
        return Unit.Value;
    }
}
