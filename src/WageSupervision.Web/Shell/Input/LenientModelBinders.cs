using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WageSupervision.Web.Shell.Input;

/// <summary>
/// Binds days and amounts of web forms the way <see cref="LenientText"/> reads them. A decimal that is no amount says so by
/// <c>[DataType("Number")]</c> and gets another message.
/// </summary>
public sealed class LenientModelBinderProvider : IModelBinderProvider
{
    /// <inheritdoc/>
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) ? new LenientDateBinder()
            : type == typeof(decimal) ? new LenientMoneyBinder()
            : null;
    }
}

/// <summary>Binds <see cref="DateOnly"/>.</summary>
public sealed class LenientDateBinder : LenientBinder
{
    /// <inheritdoc/>
    protected override object? Parse(string text) => LenientText.TryDate(text, out var date) ? date : null;

    /// <inheritdoc/>
    protected override string Message(ModelMetadata metadata) => "请填写日期，如 2026-03-05";
}

/// <summary>Binds <see cref="decimal"/>.</summary>
public sealed class LenientMoneyBinder : LenientBinder
{
    /// <inheritdoc/>
    protected override object? Parse(string text) => LenientText.TryMoney(text, out var amount) ? amount : null;

    /// <inheritdoc/>
    protected override string Message(ModelMetadata metadata) =>
        metadata?.DataTypeName == "Number" ? "请填写数字，如 21.5" : "请填写金额，如 12,345.60";
}

/// <summary>What the lenient binders have in common: an empty field is <c>null</c> where that is allowed, kept input, one message.</summary>
public abstract class LenientBinder : IModelBinder
{
    /// <inheritdoc/>
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var name = bindingContext.ModelName;
        var given = bindingContext.ValueProvider.GetValue(name);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        // Kept so that the form shows again what was typed.
        bindingContext.ModelState.SetModelValue(name, given);
        var text = given.FirstValue;
        if (string.IsNullOrWhiteSpace(text) && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            // [Required] speaks for itself.
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (text is not null && Parse(text) is { } value)
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            var wanted = Message(bindingContext.ModelMetadata);
            bindingContext.ModelState.TryAddModelError(name,
                string.IsNullOrWhiteSpace(text) ? wanted : $"“{(text.Length > 30 ? text[..30] + "…" : text)}”不能识别，{wanted}");
        }

        return Task.CompletedTask;
    }

    /// <summary>The value, or <c>null</c> where the text is none.</summary>
    protected abstract object? Parse(string text);

    /// <summary>What to tell the person who typed something else.</summary>
    protected abstract string Message(ModelMetadata metadata);
}
