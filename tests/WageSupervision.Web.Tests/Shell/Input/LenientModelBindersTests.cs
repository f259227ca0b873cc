using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Tests.Shell.Input;

public sealed class LenientModelBindersTests
{
    [Theory]
    [InlineData(typeof(DateOnly), "2026年3月5日", null)]
    [InlineData(typeof(DateOnly?), "20260305", null)]
    [InlineData(typeof(DateOnly?), "", null)]
    [InlineData(typeof(DateOnly?), "昨天", "“昨天”不能识别，请填写日期，如 2026-03-05")]
    [InlineData(typeof(DateOnly), "", "请填写日期，如 2026-03-05")]
    [InlineData(typeof(decimal), "１２，３４５．６０ 元", null)]
    [InlineData(typeof(decimal?), " ", null)]
    [InlineData(typeof(decimal?), "三千", "“三千”不能识别，请填写金额，如 12,345.60")]
    public async Task BindModel_FormValue_GivesValueOrChineseMessage(Type type, string text, string? message)
    {
        var (value, state) = await Bind(type, text);

        Assert.Equal(message, state.Values.SelectMany(entry => entry.Errors).SingleOrDefault()?.ErrorMessage);
        Assert.Equal(text, state["field"]!.AttemptedValue);
        if (message is null && text.Trim().Length > 0)
        {
            Assert.Equal(Nullable.GetUnderlyingType(type) ?? type, value!.GetType());
        }
    }

    [Fact]
    public async Task BindModel_Money_IsExact() => Assert.Equal(12345.60m, (await Bind(typeof(decimal?), "12,345.60")).Value);

    private static async Task<(object? Value, ModelStateDictionary State)> Bind(Type type, string text)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddMvcCore(options => options.ModelBinderProviders.Insert(0, new LenientModelBinderProvider()));
        using var provider = services.BuildServiceProvider();
        var metadata = provider.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(type);
        var binder = provider.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = metadata });
        var context = DefaultModelBindingContext.CreateBindingContext(
            new ActionContext(new DefaultHttpContext { RequestServices = provider }, new RouteData(), new()),
            new FormValueProvider(BindingSource.Form, new FormCollection(new Dictionary<string, StringValues> { ["field"] = text }), null),
            metadata,
            bindingInfo: null,
            "field");
        await binder.BindModelAsync(context);
        return (context.Result.Model, context.ModelState);
    }
}
